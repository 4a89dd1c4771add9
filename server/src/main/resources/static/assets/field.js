/* The page for phones: shows what the server says, or what the phone kept of it, and what waits to be sent. */
(function () {
  'use strict';
  var root = document.getElementById('field');
  var field = window.zhagenField;
  var store = field.store;
  var make = field.make;
  var spoken = document.getElementById('field-words').content;
  var form = document.getElementById('field-form');
  var shell = document.querySelector('[data-shell]') !== null;
  var account = root.dataset.account;
  var seen = null;
  var sending = '';
  var changing = '';
  var HOUR = 3600000;

  field.word = function (key) {
    var found = spoken.querySelector('[data-word="' + key + '"]');
    return found ? found.textContent : key;
  };
  var word = field.word;

  function part(name) { return document.getElementById('field-' + name); }

  function say(text, href) {
    var box = part('said');
    var line = box.querySelector('p');
    line.textContent = '';
    if (text && href) {
      var link = make('a', '', text);
      link.href = href;
      line.appendChild(link);
    } else {
      line.textContent = text;
    }
    box.hidden = !text;
  }

  function minute(moment) {
    function two(number) { return (number < 10 ? '0' : '') + number; }
    var day = new Date(moment);
    return day.getFullYear() + '-' + two(day.getMonth() + 1) + '-' + two(day.getDate()) + ' ' + two(day.getHours()) + ':' + two(day.getMinutes());
  }

  function line(href, lines) {
    var box = make(href ? 'a' : 'div', 'field-line');
    if (href) { box.href = href; }
    lines.filter(function (each) { return each[1]; }).forEach(function (each) {
      box.appendChild(make(each[0] === 'b' ? 'b' : 'span', each[0] === 'b' ? '' : each[0], each[1]));
    });
    var item = make('li');
    item.appendChild(box);
    return item;
  }

  function mine(each) {
    var due = each.due ? word('due').replace('{0}', minute(each.due)) : '';
    var late = each.due && Date.parse(each.due) < Date.now();
    return line(each.link, [['b', each.title], [late ? 'field-bad' : 'quiet', late ? due + ' · ' + word('late') : due]]);
  }

  function near(each) {
    var state = [each.number, each.state, each.late ? word('late') : '', each.simulated ? word('simulated') : '']
      .filter(function (text) { return text; }).join(' · ');
    var item = line(each.link, [['b', each.what], ['', each.place], ['quiet', state]]);
    if (each.longitude !== null) {
      item.dataset.longitude = each.longitude;
      item.dataset.latitude = each.latitude;
    }
    return item;
  }

  function fill(name, rows, show) {
    var list = part(name);
    list.textContent = '';
    rows.forEach(function (each) { list.appendChild(show(each)); });
    part(name + '-none').hidden = rows.length > 0;
  }

  function tile(way, kind) {
    var item = make('li');
    var link = make('a', 'field-tile', kind || way.title);
    link.href = way.quick ? '/field/report/' + way.course + '?category=' + encodeURIComponent(kind) : '/tickets/new/' + way.course;
    link.dataset.course = way.course;
    link.dataset.kind = kind;
    item.appendChild(link);
    return item;
  }

  function ways(all) {
    var box = part('ways');
    box.textContent = '';
    all.forEach(function (way) {
      var one = make('div', 'field-way');
      one.appendChild(make('h3', '', way.title));
      var tiles = make('ul', 'field-tiles');
      way.kinds.forEach(function (kind) { tiles.appendChild(tile(way, kind)); });
      one.appendChild(tiles);
      box.appendChild(one);
    });
    if (all.length === 0) { box.appendChild(make('p', 'quiet', word('report.none'))); }
  }

  function show(now) {
    var same = seen !== null && JSON.stringify(seen.ways) === JSON.stringify(now.ways);
    seen = now;
    account = now.account;
    fill('mine', now.mine, mine);
    fill('near', now.near, near);
    if (!same) { ways(now.ways); }
  }

  /* What was to be changed, and was not, waits as before: on this page, or on another one that was left long ago. */
  function closed() {
    var own = changing;
    changing = '';
    function left(draft) {
      return draft.state === 'open' && (draft.key === own || !(draft.opened > Date.now() - HOUR));
    }
    return store.drafts().then(function (drafts) {
      return Promise.all(drafts.filter(left).map(function (draft) {
        return store.take(draft.key, left, function (again) { again.state = again.wrong.length > 0 ? 'needs' : 'waiting'; });
      }));
    });
  }

  /* Takes a report out of the queue, unless it is being sent or was tried meanwhile: then null. */
  function taken(key) {
    return store.take(key, function (draft) {
      return draft.state === 'needs' || (draft.state === 'waiting' && !draft.tried);
    }, function (draft) {
      draft.state = 'open';
      draft.opened = Date.now();
    });
  }

  /* What arrived long ago needs no telling any more. */
  function tidy() {
    return store.drafts().then(function (drafts) {
      return Promise.all(drafts.filter(function (draft) {
        return draft.state === 'done' && draft.sent < Date.now() - 86400000;
      }).map(function (draft) { return store.remove(draft.key); }));
    });
  }

  /* What waits, of this account only; of others it is said how many there are. */
  function state(draft) {
    if (draft.state === 'done') { return ['field-good', word('done').replace('{0}', draft.ticket.number)]; }
    if (draft.state === 'needs') { return ['field-bad', word('needs') + ' ' + draft.wrong.join(' ')]; }
    return ['quiet', word(sending === draft.key ? 'sending' : 'waiting')];
  }

  function act(box, text, work) {
    var made = field.button('secondary', '', text);
    made.addEventListener('click', work);
    box.appendChild(made);
  }

  /* What is being changed is not sent meanwhile. */
  function edit(key) {
    closed().then(function () { return taken(key); }).then(function (draft) {
      if (!draft) { return queue(); }
      changing = key;
      return store.photos(key).then(function (photos) {
        field.compose(form, { draft: draft, photos: photos, mayAttach: true }, function (changed) {
          return closed().then(function () { return kept(changed); });
        });
      });
    });
  }

  function drop(key) {
    taken(key).then(function (draft) { return draft ? store.remove(key) : null; }).then(queue);
  }

  function acts(draft) {
    var box = make('div', 'field-acts');
    if (draft.state === 'needs' && draft.ticket) {
      act(box, word('photos.lost'), function () {
        store.dropPhotos(draft.key).then(function () { draft.state = 'waiting'; return store.put(draft); }).then(kept);
      });
      act(box, word('rest'), function () { draft.state = 'waiting'; store.put(draft).then(kept); });
    } else if (draft.state === 'needs' || (draft.state === 'waiting' && !draft.tried)) {
      act(box, word('edit'), function () { edit(draft.key); });
      act(box, word('drop'), function () { if (window.confirm(word('drop.sure'))) { drop(draft.key); } });
    } else if (draft.state === 'done') {
      act(box, word('done.with'), function () { store.remove(draft.key).then(queue); });
    }
    return box;
  }

  function waiting(draft) {
    var where = draft.place + ' · ' + minute(draft.made);
    var item = line(draft.state === 'done' ? draft.ticket.link : '', [['b', draft.title], ['quiet', where], state(draft)]);
    item.dataset.key = draft.key;
    item.dataset.state = draft.state;
    item.appendChild(acts(draft));
    return item;
  }

  function queue() {
    return store.drafts().then(function (drafts) {
      var own = drafts.filter(function (draft) { return account && draft.account === account; });
      var others = drafts.filter(function (draft) { return draft.account !== account && draft.state !== 'done'; }).length;
      var list = part('queue');
      list.textContent = '';
      own.forEach(function (draft) { list.appendChild(waiting(draft)); });
      part('others').textContent = word('others').replace('{0}', others);
      part('others').hidden = others === 0;
      part('again').hidden = !own.some(function (draft) { return draft.state === 'waiting'; });
      part('drafts').hidden = own.length === 0 && others === 0;
    });
  }

  function kept(draft) {
    if (draft !== null && navigator.storage && navigator.storage.persist) { navigator.storage.persist().catch(function () { return null; }); }
    return queue().then(function () { return draft === null ? null : field.send(); });
  }

  function out() {
    store.forget();
    say(word('out'), '/sign-in?next=/field');
    part('mine').textContent = '';
    part('near').textContent = '';
    account = '';
    seen = null;
    if (shell) { part('ways').textContent = ''; }
  }

  /* What the sender tells. */
  function told(kind, value) {
    if (shell) { document.querySelector('.lead').textContent = word(kind === 'away' ? 'lead.away' : 'lead'); }
    sending = kind === 'sending' ? value : '';
    if (kind === 'now') {
      show(value);
      say('', '');
      part('kept').hidden = true;
      store.show(value).catch(function () { say(word('full'), ''); });
      if (navigator.serviceWorker && navigator.serviceWorker.controller) { navigator.serviceWorker.controller.postMessage('shell'); }
    }
    if (kind === 'out') { out(); }
    if (kind === 'away') { say(word('away'), ''); }
    queue();
  }

  function last() {
    return store.shown().then(function (page) {
      if (!page || (!shell && page.seen.account !== account)) { return; }
      show(page.seen);
      part('kept').textContent = word('kept').replace('{0}', minute(page.at));
      part('kept').hidden = !shell;
    });
  }

  root.addEventListener('click', function (event) {
    var pressed = event.target.closest('.field-tile');
    if (!pressed || event.ctrlKey || event.metaKey || seen === null) { return; }
    var way = seen.ways.filter(function (each) { return each.course === pressed.dataset.course; })[0];
    if (!way || !way.quick) { return; }
    event.preventDefault();
    closed().then(queue);
    field.compose(form, { way: way, kind: pressed.dataset.kind, account: account, mayAttach: seen.mayAttach, photos: [] }, kept);
  });

  /* By distance from where somebody stands: worked out here, and told nobody. */
  function metres(longitude, latitude, item) {
    var degree = Math.PI / 180;
    var across = (item.dataset.longitude - longitude) * degree * Math.cos(latitude * degree);
    var up = (item.dataset.latitude - latitude) * degree;
    return 6371000 * Math.sqrt(across * across + up * up);
  }

  function sort(longitude, latitude) {
    var list = part('near');
    Array.prototype.slice.call(list.children).map(function (item) {
      return { item: item, far: item.dataset.longitude ? metres(longitude, latitude, item) : Infinity };
    }).sort(function (one, other) { return one.far === other.far ? 0 : one.far - other.far; }).forEach(function (each) {
      list.appendChild(each.item);
      var told = each.item.querySelector('.field-far') || make('span', 'quiet field-far');
      told.textContent = each.far === Infinity ? '' : each.far < 1000
        ? word('distance').replace('{0}', Math.round(each.far / 10) * 10) : word('far').replace('{0}', (each.far / 1000).toFixed(1));
      each.item.querySelector('.field-line').appendChild(told);
    });
    part('sorted').textContent = word('sorted');
  }

  part('sort').addEventListener('click', function () {
    part('sorted').textContent = word('locating');
    navigator.geolocation.getCurrentPosition(function (found) {
      sort(found.coords.longitude, found.coords.latitude);
    }, function () { part('sorted').textContent = word('locate.no'); }, { enableHighAccuracy: false, timeout: 15000 });
  });
  part('sort').hidden = !navigator.geolocation;
  part('again').addEventListener('click', function () { field.send(); });

  if (!store.can) { return; }
  field.sender(root, told);
  if (navigator.serviceWorker) {
    navigator.serviceWorker.register(root.dataset.worker, { scope: root.dataset.scope }).catch(function () { return null; });
  }
  last().then(tidy).then(closed).then(queue).catch(function () { say(word('no-store'), ''); }).then(field.send);
})();
