/* Puts a pin on the schematic map: by a click, or with the arrow keys. Without scripts the two fields are written by hand. */
(function () {
  'use strict';
  var WIDTH = 400;
  var METRES = 111320;

  function field(name) { return document.getElementById('f-' + name); }

  function drawing(box) {
    var map = box.querySelector('svg');
    var of = function (name) { return Number(map.getAttribute('data-' + name)); };
    return { map: map, west: of('west'), south: of('south'), east: of('east'), north: of('north'), height: of('height') };
  }

  function pin(on) {
    var longitude = Number(field('longitude').value);
    var latitude = Number(field('latitude').value);
    if (!field('longitude').value || !field('latitude').value || isNaN(longitude) || isNaN(latitude)) { return null; }
    var at = {
      x: WIDTH * (longitude - on.west) / (on.east - on.west),
      y: on.height * (on.north - latitude) / (on.north - on.south)
    };
    return at.x < 0 || at.y < 0 || at.x > WIDTH || at.y > on.height ? null : at;
  }

  function show(box) {
    var on = drawing(box);
    var at = pin(on);
    var mark = on.map.querySelector('[data-pin]');
    mark.classList.toggle('sketch-no-pin', !at);
    if (at) { mark.setAttribute('transform', 'translate(' + at.x.toFixed(1) + ',' + at.y.toFixed(1) + ')'); }
  }

  function filled(text, one, other) { return text.replace('{0}', one).replace('{1}', other); }

  /* Where the pin is, for those who don't see it: how far from the nearest known place. */
  function say(box, at) {
    var on = drawing(box);
    var unit = (on.north - on.south) * METRES / on.height;
    var nearest = null;
    on.map.querySelectorAll('.sketch-mark').forEach(function (each) {
      var dot = each.querySelector('circle');
      var far = Math.hypot(Number(dot.getAttribute('cx')) - at.x, Number(dot.getAttribute('cy')) - at.y) * unit;
      if (!nearest || far < nearest.far) { nearest = { far: far, name: each.querySelector('title').textContent }; }
    });
    var said = box.parentElement.querySelector('[data-sketch-said]');
    said.textContent = nearest
      ? filled(box.getAttribute('data-near'), nearest.name, String(Math.round(nearest.far / 10) * 10))
      : filled(box.getAttribute('data-said'), field('longitude').value, field('latitude').value);
  }

  function put(box, x, y) {
    var on = drawing(box);
    var at = { x: Math.min(WIDTH, Math.max(0, x)), y: Math.min(on.height, Math.max(0, y)) };
    field('longitude').value = (on.west + (on.east - on.west) * at.x / WIDTH).toFixed(6);
    field('latitude').value = (on.north - (on.north - on.south) * at.y / on.height).toFixed(6);
    show(box);
    say(box, at);
  }

  function ready() {
    document.querySelectorAll('[data-sketch]').forEach(function (box) {
      box.setAttribute('tabindex', '0');
      box.setAttribute('role', 'application');
      box.setAttribute('aria-label', box.getAttribute('data-label'));
      box.setAttribute('aria-describedby', 'sketch-how');
      show(box);
    });
  }

  document.addEventListener('click', function (event) {
    var box = event.target.closest('[data-sketch]');
    if (!box) { return; }
    var edge = box.querySelector('svg').getBoundingClientRect();
    put(box, WIDTH * (event.clientX - edge.left) / edge.width, drawing(box).height * (event.clientY - edge.top) / edge.height);
  });

  var STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  document.addEventListener('keydown', function (event) {
    var box = event.target.closest('[data-sketch]');
    var step = STEPS[event.key];
    if (!box || !step) { return; }
    event.preventDefault();
    var on = drawing(box);
    var at = pin(on) || { x: WIDTH / 2, y: on.height / 2 };
    var wide = event.shiftKey ? 40 : 4;
    put(box, at.x + step[0] * wide, at.y + step[1] * wide);
  });

  ['longitude', 'latitude'].forEach(function (name) {
    var one = field(name);
    if (one) { one.addEventListener('input', function () { document.querySelectorAll('[data-sketch]').forEach(show); }); }
  });
  document.addEventListener('htmx:afterSwap', ready);
  ready();
})();
