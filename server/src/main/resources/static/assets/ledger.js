/* Lets an issue be dragged to another quadrant: its own form opens there with the quadrant chosen and asks why. */
(function () {
  'use strict';
  var matrix = document.querySelector('[data-matrix]');
  if (!matrix) { return; }
  var dragged = null;
  matrix.addEventListener('dragstart', function (event) {
    dragged = event.target.closest ? event.target.closest('.ledger-card') : null;
    if (dragged && event.dataTransfer) {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', dragged.id);
    }
  });
  matrix.addEventListener('dragover', function (event) {
    var over = event.target.closest('[data-quadrant]');
    if (dragged && over) {
      event.preventDefault();
      mark(over);
    }
  });
  matrix.addEventListener('dragend', function () { mark(null); dragged = null; });
  matrix.addEventListener('drop', function (event) {
    var over = event.target.closest('[data-quadrant]');
    if (!dragged || !over) { return; }
    event.preventDefault();
    var move = dragged.querySelector('details');
    var choice = dragged.querySelector('select');
    var why = dragged.querySelector('input[name=words]');
    if (move && choice && why && choice.value !== over.getAttribute('data-quadrant')) {
      move.open = true;
      choice.value = over.getAttribute('data-quadrant');
      over.querySelector('.ledger-cards').prepend(dragged);
      why.focus();
    }
    mark(null);
    dragged = null;
  });
  function mark(quadrant) {
    matrix.querySelectorAll('.ledger-over').forEach(function (each) { each.classList.remove('ledger-over'); });
    if (quadrant) { quadrant.classList.add('ledger-over'); }
  }
})();
