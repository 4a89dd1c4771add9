/* The editor: a finding leads to its line. Without this the line's number stands beside it. */
(function () {
  'use strict';
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[data-line]');
    var text = document.getElementById('f-yaml');
    if (!link || !text) { return; }
    event.preventDefault();
    var line = parseInt(link.getAttribute('data-line'), 10) || 1;
    var lines = text.value.split('\n');
    var start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    text.focus();
    text.setSelectionRange(start, start + (lines[line - 1] || '').length);
    text.scrollTop = Math.max(0, text.scrollHeight / lines.length * (line - 4));
    text.scrollIntoView({ block: 'nearest' });
  });
})();
