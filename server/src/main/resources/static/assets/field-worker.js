/* Works beside the page for phones: without network the page is put together of what the phone keeps. Only files and an empty page are
   kept here, nothing of anybody. */
(function () {
  'use strict';
  var NAME = 'zhagen-field-' + self.zhagen.version;
  var SHELL = self.zhagen.shell;
  var FILES = self.zhagen.files;

  /* The page to sign in is no page to keep. */
  function whole(url) {
    return fetch(url, { credentials: 'same-origin', redirect: 'error' }).then(function (answer) {
      if (!answer.ok) { throw new Error(url + ' ' + answer.status); }
      return answer;
    });
  }

  function keep(urls) {
    return caches.open(NAME).then(function (cache) {
      return Promise.all(urls.map(function (url) {
        return whole(url).then(function (answer) { return cache.put(url, answer); });
      }));
    });
  }

  self.addEventListener('install', function (event) {
    event.waitUntil(keep(FILES.concat(SHELL)).then(function () { return self.skipWaiting(); }));
  });

  self.addEventListener('activate', function (event) {
    event.waitUntil(caches.keys().then(function (names) {
      return Promise.all(names.filter(function (name) {
        return name.indexOf('zhagen-field-') === 0 && name !== NAME;
      }).map(function (name) { return caches.delete(name); }));
    }).then(function () { return self.clients.claim(); }));
  });

  /* The page says that it came through: the empty one is fetched again, in the language and size of today. */
  self.addEventListener('message', function (event) {
    if (event.data === 'shell') { event.waitUntil(keep([SHELL]).catch(function () { return null; })); }
  });

  self.addEventListener('fetch', function (event) {
    var request = event.request;
    var url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== self.location.origin) { return; }
    if (request.mode === 'navigate') {
      event.respondWith(fetch(request).catch(function () {
        return caches.match(SHELL).then(function (shell) { return shell || Response.error(); });
      }));
    } else if (FILES.indexOf(url.pathname) >= 0) {
      event.respondWith(caches.match(url.pathname).then(function (kept) { return kept || fetch(request); }));
    }
  });
})();
