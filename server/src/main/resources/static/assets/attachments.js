/* Sends several files, one after another, and shows how far each is. Without this file the form works with one at a time. */
(function () {
  'use strict';

  function line(list, text) {
    var item = document.createElement('li');
    var name = document.createElement('span');
    name.textContent = text;
    item.appendChild(name);
    list.appendChild(item);
    return item;
  }

  function refuse(item, name, words) {
    item.className = 'refused';
    item.querySelector('span').textContent = name;
    item.querySelectorAll('progress').forEach(function (bar) { bar.remove(); });
    var why = document.createElement('div');
    why.textContent = words;
    item.appendChild(why);
  }

  function why(answer, otherwise) {
    try {
      var problem = JSON.parse(answer);
      var errors = (problem.errors || []).map(function (error) { return error.message; });
      return errors.length > 0 ? errors.join(' ') : problem.detail || otherwise;
    } catch (unreadable) {
      return otherwise;
    }
  }

  function send(form, file, done) {
    var item = line(form.querySelector('.attach-progress'), form.dataset.sending.replace('{0}', file.name));
    if (file.size > Number(form.dataset.most)) {
      refuse(item, file.name, form.dataset.large);
      done(false);
      return;
    }
    var bar = document.createElement('progress');
    bar.max = 100;
    bar.setAttribute('aria-label', file.name);
    item.appendChild(bar);
    var body = new FormData();
    form.querySelectorAll('input[type=hidden]').forEach(function (field) { body.append(field.name, field.value); });
    body.append('file', file);
    var request = new XMLHttpRequest();
    request.open('POST', form.dataset.attach);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.upload.addEventListener('progress', function (event) {
      if (event.lengthComputable) { bar.value = 100 * event.loaded / event.total; }
    });
    request.addEventListener('loadend', function () {
      var attached = request.status === 201;
      if (attached) { bar.value = 100; } else { refuse(item, file.name, why(request.responseText, form.dataset.failed)); }
      done(attached);
    });
    request.send(body);
  }

  function sendAll(form, files) {
    var waiting = Array.prototype.slice.call(files);
    var refused = 0;
    form.querySelector('.attach-progress').textContent = '';
    form.setAttribute('aria-busy', 'true');
    (function next() {
      var file = waiting.shift();
      if (file) {
        send(form, file, function (attached) { refused += attached ? 0 : 1; next(); });
        return;
      }
      form.removeAttribute('aria-busy');
      form.removeAttribute('data-sent');
      if (refused === 0) { window.location.reload(); }
    })();
  }

  document.querySelectorAll('form[data-attach]').forEach(function (form) {
    var input = form.querySelector('input[type=file]');
    input.multiple = true;
    form.addEventListener('submit', function (event) {
      if (input.files.length === 0) { return; }
      event.preventDefault();
      if (!form.hasAttribute('aria-busy')) { sendAll(form, input.files); }
    });
    ['dragenter', 'dragover'].forEach(function (name) {
      form.addEventListener(name, function (event) { event.preventDefault(); form.classList.add('over'); });
    });
    ['dragleave', 'drop'].forEach(function (name) {
      form.addEventListener(name, function (event) { event.preventDefault(); form.classList.remove('over'); });
    });
    form.addEventListener('drop', function (event) {
      if (event.dataTransfer.files.length > 0 && !form.hasAttribute('aria-busy')) { sendAll(form, event.dataTransfer.files); }
    });
  });
})();
