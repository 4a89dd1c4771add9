/* Sends what waits on the phone, each report once: it has a key of its own, and the server answers a key that it knows with what came of
   it first. What the server refuses waits for the person; what did not get through waits for the network. */
(function () {
  'use strict';
  var field = window.zhagenField;
  var store = field.store;
  var FIRST = 4000;
  var LONGEST = 300000;
  var pause = FIRST;
  var timer = null;
  var running = null;
  var again = false;

  /* Answers of three kinds: what came, that nobody is signed in, or that nothing got through. */
  function ask(url, options) {
    options.redirect = 'manual';
    options.credentials = 'same-origin';
    options.cache = 'no-store';
    options.headers = options.headers || {};
    options.headers.Accept = 'application/json, application/problem+json';
    return fetch(url, options).then(function (answer) {
      if (answer.type === 'opaqueredirect' || answer.status === 401) { return { kind: 'out' }; }
      if (answer.status === 429 || answer.status >= 500) { return { kind: 'away' }; }
      return answer.text().then(function (text) {
        var body = null;
        try { body = JSON.parse(text); } catch (page) { body = null; }
        /* Somebody else has signed in meanwhile. */
        if (body !== null && body.code === 'field-account') { return { kind: 'out' }; }
        if (answer.ok && body === null) { return { kind: 'away' }; }
        return { kind: answer.ok ? 'done' : 'no', status: answer.status, body: body };
      });
    }).catch(function () { return { kind: 'away' }; });
  }

  function words(answer, otherwise) {
    var problem = answer.body || {};
    var errors = (problem.errors || []).map(function (error) { return error.message; });
    return errors.length > 0 ? errors : [problem.detail || problem.title || otherwise];
  }

  /* A page that says no instead of a problem: the token was too old. */
  function isOldToken(answer) { return answer.kind === 'no' && answer.status === 403 && answer.body === null; }

  function post(root, now, url, body, type) {
    var headers = {};
    headers[now.token.header] = now.token.value;
    if (type) { headers['Content-Type'] = type; }
    return ask(url, { method: 'POST', headers: headers, body: body }).then(function (answer) {
      return isOldToken(answer) ? { kind: 'away' } : answer;
    });
  }

  function report(root, now, draft) {
    if (draft.ticket) { return Promise.resolve({ kind: 'done', body: draft.ticket }); }
    return post(root, now, root.dataset.reports, JSON.stringify({
      key: draft.key,
      account: draft.account,
      course: draft.course,
      region: draft.region,
      place: draft.place,
      longitude: draft.longitude,
      latitude: draft.latitude,
      form: draft.form
    }), 'application/json');
  }

  function photo(root, now, draft, one) {
    var body = new FormData();
    body.append('file', new Blob([one.bytes], { type: one.type }), one.name);
    return post(root, now, root.dataset.reports + '/' + draft.key + '/photos', body, null);
  }

  function photos(root, now, draft) {
    return store.photos(draft.key).then(function (waiting) {
      return waiting.reduce(function (before, one) {
        return before.then(function (answer) {
          if (answer.kind !== 'done') { return answer; }
          return photo(root, now, draft, one).then(function (sent) {
            return sent.kind === 'done' ? store.dropPhoto(one).then(function () { return sent; }) : sent;
          });
        });
      }, Promise.resolve({ kind: 'done' }));
    });
  }

  function refused(draft, answer) {
    draft.state = 'needs';
    draft.tried = false;
    draft.wrong = words(answer, field.word('needs'));
    return store.put(draft).then(function () { return { kind: 'done' }; });
  }

  function one(root, now, draft) {
    return report(root, now, draft).then(function (answer) {
      if (answer.kind === 'no') { return refused(draft, answer); }
      if (answer.kind !== 'done') { return answer; }
      draft.ticket = { number: answer.body.number, link: answer.body.link };
      return store.put(draft).then(function () { return photos(root, now, draft); }).then(function (attached) {
        if (attached.kind === 'no') { return refused(draft, attached); }
        if (attached.kind !== 'done') { return attached; }
        draft.state = 'done';
        draft.form = {};
        draft.sent = Date.now();
        again = true;
        return store.put(draft).then(function () { return { kind: 'done' }; });
      });
    });
  }

  function later() {
    window.clearTimeout(timer);
    timer = window.setTimeout(field.send, pause * (0.75 + Math.random() / 2));
    pause = Math.min(LONGEST, pause * 2);
  }

  /* Meanwhile it may have been deleted, or be changed just now. */
  function still(root, now, key, told) {
    return store.take(key, function (draft) { return draft.state === 'waiting'; }, function (draft) { draft.tried = true; }).then(function (draft) {
      if (!draft) { return { kind: 'done' }; }
      told('sending', key);
      return one(root, now, draft);
    });
  }

  function all(root, now, told) {
    return store.drafts().then(function (drafts) {
      return drafts.filter(function (draft) {
        return draft.state === 'waiting' && draft.account === now.seen.account;
      }).reduce(function (before, draft) {
        return before.then(function (answer) {
          if (answer.kind !== 'done') { return answer; }
          return still(root, now, draft.key, told);
        });
      }, Promise.resolve({ kind: 'done' }));
    });
  }

  /* What is there now, and then what waits; two pages of the same phone do not send at once. */
  function round(root, told) {
    return ask(root.dataset.now, {}).then(function (answer) {
      if (answer.kind === 'no') { return { kind: 'out' }; }
      if (answer.kind !== 'done') { return answer; }
      var now = answer.body;
      told('now', now.seen);
      return store.can ? all(root, now, told) : { kind: 'done' };
    });
  }

  function locked(work) {
    return navigator.locks ? navigator.locks.request('zhagen-field', work) : work();
  }

  /* Begins to send; what is asked for meanwhile follows, and what there is then once something arrived. */
  field.sender = function (root, told) {
    field.send = function () {
      if (running) { again = true; return running; }
      again = false;
      window.clearTimeout(timer);
      running = locked(function () { return round(root, told); }).catch(function () { return { kind: 'away' }; }).then(function (answer) {
        running = null;
        told(answer.kind, null);
        if (answer.kind === 'away') { later(); } else { pause = FIRST; }
        if (again && answer.kind === 'done') { return field.send(); }
        return answer;
      });
      return running;
    };
    window.addEventListener('online', function () { pause = FIRST; field.send(); });
    document.addEventListener('visibilitychange', function () { if (!document.hidden) { field.send(); } });
    window.addEventListener('pageshow', function (event) { if (event.persisted) { field.send(); } });
  };
})();
