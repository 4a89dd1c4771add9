/* The form of a report on a phone: what must be said, a photo if somebody likes, where it is if somebody likes. */
(function () {
  'use strict';
  var field = window.zhagenField;
  var EDGE = 1600;
  var MOST = 9;
  var opened = 0;

  field.make = function (name, classes, text) {
    var made = document.createElement(name);
    if (classes) { made.className = classes; }
    if (text) { made.textContent = text; }
    return made;
  };
  var make = field.make;

  field.icon = function (name) {
    var shown = document.getElementById('field-icons').content.querySelectorAll('svg');
    return shown[['camera', 'send', 'place'].indexOf(name)].cloneNode(true);
  };

  function uuid() {
    var bytes = window.crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    var digits = Array.prototype.map.call(bytes, function (each) { return (each + 256).toString(16).slice(1); }).join('');
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  function button(kind, icon, text) {
    var made = make('button', 'btn btn-' + kind);
    made.type = 'button';
    if (icon) { made.appendChild(field.icon(icon)); }
    made.appendChild(make('span', '', text));
    return made;
  }
  field.button = button;

  function option(value, text, given) {
    var made = make('option', '', text);
    made.value = value;
    made.selected = value === given;
    return made;
  }

  function control(asked, given) {
    var made;
    if (asked.sort === 'choice' || asked.sort === 'flag' || asked.sort === 'rating') {
      made = make('select', 'form-select');
      made.appendChild(option('', '', given));
      var options = asked.sort === 'flag' ? [['true', field.word('yes')], ['false', field.word('no')]]
        : (asked.sort === 'rating' ? ['5', '4', '3', '2', '1'] : asked.options).map(function (each) { return [each, each]; });
      options.forEach(function (each) { made.appendChild(option(each[0], each[1], given)); });
    } else if (asked.sort === 'long-text') {
      made = make('textarea', 'form-control');
      made.rows = 3;
      made.maxLength = 2000;
      made.value = given || '';
    } else {
      made = make('input', 'form-control');
      made.type = asked.sort === 'date' ? 'date' : 'text';
      made.maxLength = 200;
      if (['count', 'number', 'money', 'percent'].indexOf(asked.sort) >= 0) { made.inputMode = 'decimal'; }
      made.autocomplete = 'off';
      made.value = given || '';
    }
    return made;
  }

  function labelled(form, asked, given) {
    var box = make('div', 'field');
    var id = 'field-' + opened + '-' + asked.id;
    var label = make('label', 'form-label', asked.title);
    label.htmlFor = id;
    if (!asked.required) { label.appendChild(make('span', 'optional', field.word('optional'))); }
    var made = control(asked, given);
    made.id = id;
    if (asked.required) { made.setAttribute('aria-required', 'true'); }
    box.appendChild(label);
    if (asked.because) {
      var why = make('p', 'hint', asked.because);
      why.id = id + '-why';
      made.setAttribute('aria-describedby', why.id);
      box.appendChild(why);
    }
    box.appendChild(made);
    form.appendChild(box);
    return made;
  }

  /* Smaller, and without what the camera wrote into it; what can't be drawn is taken as it is. */
  function smaller(file) {
    return createImageBitmap(file, { imageOrientation: 'from-image' }).then(function (picture) {
      var share = Math.min(1, EDGE / Math.max(picture.width, picture.height));
      var canvas = make('canvas');
      canvas.width = Math.max(1, Math.round(picture.width * share));
      canvas.height = Math.max(1, Math.round(picture.height * share));
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      return new Promise(function (done) { canvas.toBlob(done, 'image/jpeg', 0.85); });
    }).then(function (blob) {
      return blob.arrayBuffer().then(function (bytes) { return { type: 'image/jpeg', ending: '.jpg', bytes: bytes }; });
    });
  }

  function preview(bytes, type) {
    return createImageBitmap(new Blob([bytes], { type: type })).then(function (picture) {
      var canvas = make('canvas');
      var share = Math.min(1, 192 / Math.max(picture.width, picture.height));
      canvas.width = Math.max(1, Math.round(picture.width * share));
      canvas.height = Math.max(1, Math.round(picture.height * share));
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      return canvas;
    });
  }

  /* The answer tells when the photos that were chosen are there. */
  function pictures(form, photos, said) {
    var busy = Promise.resolve();
    var box = make('div', 'field');
    var choose = make('label', 'btn btn-secondary field-photo');
    choose.appendChild(field.icon('camera'));
    choose.appendChild(make('span', '', field.word('photo')));
    var input = make('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = true;
    choose.appendChild(input);
    box.appendChild(choose);
    box.appendChild(make('p', 'hint', field.word('photo.about')));
    var shown = make('div', 'field-photos');
    box.appendChild(shown);
    form.appendChild(box);
    function draw() {
      shown.textContent = '';
      photos.forEach(function (photo, at) {
        var one = make('div');
        shown.appendChild(one);
        preview(photo.bytes, photo.type).then(function (canvas) { one.insertBefore(canvas, one.firstChild); }).catch(function () { return null; });
        var drop = button('quiet', '', field.word('photo.drop').replace('{0}', at + 1));
        drop.addEventListener('click', function () { photos.splice(at, 1); draw(); });
        one.appendChild(drop);
      });
    }
    input.addEventListener('change', function () {
      var files = Array.prototype.slice.call(input.files);
      busy = files.reduce(function (before, file) {
        return before.then(function () { return smaller(file); }).then(function (photo) {
          if (photos.length >= MOST) { said(field.word('photo.many')); return; }
          photos.push(photo);
        }).catch(function () { said(field.word('photo.no')); });
      }, busy).then(function () { draw(); });
      input.value = '';
    });
    draw();
    return function () { return busy; };
  }

  function locating(form, draft) {
    if (!navigator.geolocation) { return; }
    var box = make('div', 'field');
    var locate = button('secondary', 'place', field.word(draft.longitude ? 'located' : 'locate'));
    var about = make('p', 'hint', field.word('locate.about'));
    about.setAttribute('role', 'status');
    locate.addEventListener('click', function () {
      about.textContent = field.word('locating');
      navigator.geolocation.getCurrentPosition(function (found) {
        draft.longitude = found.coords.longitude.toFixed(6);
        draft.latitude = found.coords.latitude.toFixed(6);
        about.textContent = field.word('located');
      }, function () { about.textContent = field.word('locate.no'); }, { enableHighAccuracy: true, timeout: 15000 });
    });
    box.appendChild(locate);
    box.appendChild(about);
    form.appendChild(box);
  }

  function fresh(way, kind, account) {
    var draft = {
      key: uuid(), account: account, course: way.course, title: kind || way.title, region: way.region, place: way.place,
      longitude: '', latitude: '', form: {}, way: way, made: Date.now(), state: 'waiting', tried: false, wrong: []
    };
    if (way.by) { draft.form[way.by] = kind; }
    if (way.spoken) { draft.form[way.spoken] = kind; }
    return draft;
  }

  function read(draft, controls) {
    Object.keys(controls).forEach(function (id) { draft.form[id] = controls[id].value.trim(); });
  }

  function missing(way, draft) {
    return way.asked.filter(function (asked) { return asked.required && !draft.form[asked.id]; })
      .map(function (asked) { return field.word('missing').replace('{0}', asked.title); })
      .concat(draft.place ? [] : [field.word('missing').replace('{0}', field.word('place'))]);
  }

  function named(photos, draft) {
    return photos.map(function (photo, at) {
      return { key: draft.key, index: at, name: draft.key.slice(0, 8) + '-' + (at + 1) + photo.ending, ending: photo.ending, type: photo.type, bytes: photo.bytes };
    });
  }

  /* Opens the form for a kind of thing, or for a report that waits; kept is told when the report is on the phone. */
  field.compose = function (form, given, kept) {
    var draft = given.draft || fresh(given.way, given.kind, given.account);
    var way = draft.way;
    var photos = given.photos || [];
    var controls = {};
    opened += 1;
    form.textContent = '';
    form.appendChild(make('h3', '', way.title === draft.title ? way.title : way.title + ' · ' + draft.title));
    var wrong = make('div', 'problems');
    wrong.setAttribute('role', 'alert');
    wrong.hidden = true;
    form.appendChild(wrong);
    function said(text) { wrong.textContent = text; wrong.hidden = !text; }
    if (draft.wrong.length > 0) { said(draft.wrong.join(' ')); }
    var pictured = given.mayAttach ? pictures(form, photos, said) : function () { return Promise.resolve(); };
    var pressed = false;
    var send = button('primary', 'send', field.word('send'));
    send.type = 'submit';
    send.classList.add('field-send');
    form.appendChild(send);
    var more = make('div', 'field-rest');
    form.appendChild(more);
    way.asked.forEach(function (asked) { controls[asked.id] = labelled(more, asked, draft.form[asked.id]); });
    var place = labelled(more, { id: 'place', title: field.word('place'), sort: 'text', required: true }, draft.place);
    locating(more, draft);
    var cancel = button('quiet', '', field.word('cancel'));
    cancel.addEventListener('click', function () { form.hidden = true; kept(null); });
    more.appendChild(cancel);
    form.onsubmit = function (event) {
      event.preventDefault();
      if (pressed) { return; }
      read(draft, controls);
      draft.place = place.value.trim();
      var lacking = missing(way, draft);
      if (lacking.length > 0) { said(lacking.join(' ')); return; }
      draft.state = 'waiting';
      draft.wrong = [];
      pressed = true;
      pictured().then(function () { return field.store.keep(draft, named(photos, draft)); }).then(function () {
        form.hidden = true;
        kept(draft);
      }).catch(function (fault) {
        pressed = false;
        said(field.word(fault && fault.name === 'QuotaExceededError' ? 'full' : 'no-store'));
      });
    };
    form.hidden = false;
    form.querySelector('h3').tabIndex = -1;
    form.querySelector('h3').focus();
    form.scrollIntoView();
  };
})();
