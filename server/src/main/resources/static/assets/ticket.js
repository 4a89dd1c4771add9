/* Fills in where somebody stands, when they ask for it; without scripts the two fields are written by hand. */
(function () {
  'use strict';
  var button = document.querySelector('[data-locate]');
  if (!button || !navigator.geolocation) {
    if (button) { button.hidden = true; }
    return;
  }
  var said = document.getElementById('located');
  button.addEventListener('click', function () {
    said.textContent = button.getAttribute('data-busy');
    navigator.geolocation.getCurrentPosition(function (found) {
      document.getElementById('f-longitude').value = found.coords.longitude.toFixed(6);
      document.getElementById('f-latitude').value = found.coords.latitude.toFixed(6);
      said.textContent = button.getAttribute('data-done');
      document.dispatchEvent(new Event('located'));
    }, function () {
      said.textContent = button.getAttribute('data-failed');
    }, { enableHighAccuracy: true, timeout: 15000 });
  });
})();
