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
})();
