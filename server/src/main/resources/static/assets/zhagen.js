/* What scripts add to pages that work without them. */
(function () {
  'use strict';
  var root = document.documentElement;
  root.classList.add('scripts');

  function closeOthers(target) {
    document.querySelectorAll('details.top-menu[open], details.confirm[open]').forEach(function (open) {
      if (!open.contains(target)) { open.removeAttribute('open'); }
    });
  }

  document.addEventListener('click', function (event) {
    closeOthers(event.target);
    var close = event.target.closest && event.target.closest('[data-close]');
    if (close) {
      var box = close.closest('details');
      box.removeAttribute('open');
      box.querySelector('summary').focus();
    }
  });

  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') { return; }
    var open = document.activeElement && document.activeElement.closest('details.top-menu[open], details.confirm[open]');
    if (open) {
      open.removeAttribute('open');
      open.querySelector('summary').focus();
    }
  });

  /* A form is sent once, however often its button is pressed. */
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.method !== 'post' || form.hasAttribute('data-again')) { return; }
    if (form.getAttribute('data-sent')) { event.preventDefault(); return; }
    form.setAttribute('data-sent', 'true');
  });

  /* Whoever signs out leaves nothing on the device that a page kept of the server; what waits to be sent stays. */
  document.addEventListener('submit', function (event) {
    if (event.target.getAttribute('action') === '/sign-out' && window.indexedDB) { indexedDB.deleteDatabase('zhagen-field-shown'); }
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('form[data-sent]').forEach(function (form) { form.removeAttribute('data-sent'); });
  });

  /* What went wrong is read out first. */
  document.querySelectorAll('[data-focus]').forEach(function (part) { part.focus(); });

  /* An answer that is not the part that was asked for, such as the page to sign in, is shown as a page of its own. */
  document.addEventListener('htmx:beforeSwap', function (event) {
    var detail = event.detail;
    var wanted = detail.requestConfig && detail.elt.closest('[hx-select]');
    var selector = wanted && wanted.getAttribute('hx-select');
    if (!selector || selector.charAt(0) !== '#') { return; }
    if (detail.xhr.status >= 400 || detail.serverResponse.indexOf('id="' + selector.slice(1) + '"') < 0) {
      event.preventDefault();
      window.location.assign(detail.xhr.status >= 400 ? detail.pathInfo.finalRequestPath : detail.xhr.responseURL);
    }
  });
  document.addEventListener('htmx:sendError', function (event) {
    window.location.assign(event.detail.pathInfo.finalRequestPath);
  });

  /* What stands at the top with a count is told when it changes; only while the page is looked at, since a browser holds few lines. */
  document.querySelectorAll('[data-live]').forEach(function (mark) {
    var count = mark.querySelector('.mark-count');
    var newest = null;
    var line = null;
    function show(told) {
      var more = newest === null
        ? told.count > 0 && told.counted !== count.textContent && told.count > parseInt(count.textContent, 10)
        : told.newest > newest;
      count.textContent = told.counted;
      count.hidden = told.count === 0;
      mark.setAttribute('aria-label', told.count === 0
        ? mark.getAttribute('data-none') : mark.getAttribute('data-some').replace('{0}', told.counted));
      if (more) {
        document.querySelectorAll('[data-news]').forEach(function (part) { part.hidden = false; });
      }
      newest = told.newest;
    }
    function listen() {
      if (document.hidden) {
        if (line) { line.close(); line = null; }
      } else if (!line) {
        line = new EventSource(mark.getAttribute('data-live'));
        line.addEventListener('unread', function (event) { show(JSON.parse(event.data)); });
      }
    }
    document.addEventListener('visibilitychange', listen);
    window.addEventListener('pagehide', function () { if (line) { line.close(); line = null; } });
    window.addEventListener('pageshow', listen);
  });
})();
