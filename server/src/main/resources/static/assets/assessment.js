/* What-if sliders say where they stand while they move; htmx asks for what follows. Without this the button does. */
(function () {
  'use strict';
  document.addEventListener('input', function (event) {
    var range = event.target;
    if (!range.classList || !range.classList.contains('knob-range')) { return; }
    var text = Number(range.value).toLocaleString('en-US', { maximumFractionDigits: 4 });
    var unit = range.getAttribute('data-unit');
    var words = unit === '%' ? text + '%' : unit ? text + ' ' + unit : text;
    range.setAttribute('aria-valuetext', words);
    var label = range.closest('.knob');
    var shown = label && label.querySelector('output');
    if (shown) { shown.textContent = words; }
  });
})();
