/* Draws a <figure data-chart> from the table inside it; the table stays for whoever wants figures. */
(function () {
  'use strict';
  var COLOURS = ['#0f5c5e', '#b8860b', '#a8322a', '#4a7ba6', '#6b8e4e', '#7d5a8c', '#8a6d4b', '#3f4f54'];
  var library = null;

  function load(done) {
    if (window.echarts) { done(); return; }
    if (!library) {
      library = document.createElement('script');
      library.src = document.querySelector('meta[name=echarts]').content;
      document.head.appendChild(library);
    }
    library.addEventListener('load', done);
  }

  function number(text) {
    var value = parseFloat(text.replace(/[,\s%]/g, ''));
    return isNaN(value) ? null : value;
  }

  function read(table) {
    function texts(row) { return Array.prototype.map.call(row.cells, function (cell) { return cell.textContent.trim(); }); }
    return {
      heads: texts(table.tHead.rows[0]),
      rows: Array.prototype.map.call(table.tBodies[0].rows, texts)
    };
  }

  function letters() { return parseFloat(getComputedStyle(document.body).fontSize) * 0.875; }

  function base() {
    var style = getComputedStyle(document.body);
    var still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    return {
      color: COLOURS,
      animation: !still,
      animationDuration: 300,
      textStyle: { fontFamily: style.fontFamily, fontSize: letters(), color: '#17272b' },
      tooltip: { renderMode: 'richText', confine: true, textStyle: { fontSize: letters() } },
      legend: { bottom: 0, textStyle: { fontSize: letters(), color: '#17272b' } }
    };
  }

  function pie(data) {
    var option = base();
    option.tooltip.trigger = 'item';
    option.series = [{
      type: 'pie', radius: ['38%', '66%'], center: ['50%', '45%'],
      itemStyle: { borderColor: '#fff', borderWidth: 2 },
      label: { fontSize: letters(), color: '#17272b', formatter: '{d}%' },
      data: data.rows.map(function (row) { return { name: row[0], value: number(row[1]) }; })
    }];
    return option;
  }

  function axes(data, kind) {
    var option = base();
    option.tooltip.trigger = 'axis';
    if (data.heads.length < 3) { delete option.legend; }
    option.grid = { left: 8, right: 16, top: 16, bottom: option.legend ? 40 : 8, containLabel: true };
    option.xAxis = {
      type: 'category', boundaryGap: kind !== 'line', data: data.rows.map(function (row) { return row[0]; }),
      axisLine: { lineStyle: { color: '#75878b' } }, axisTick: { show: false },
      axisLabel: { fontSize: letters(), color: '#4a5d62' }
    };
    option.yAxis = { type: 'value', splitLine: { lineStyle: { color: '#e1e8e6' } }, axisLabel: { fontSize: letters(), color: '#4a5d62' } };
    option.series = data.heads.slice(1).map(function (name, at) {
      return {
        name: name, type: kind === 'line' ? 'line' : 'bar', stack: kind === 'stack' ? 'all' : undefined,
        symbol: ['circle', 'rect', 'triangle', 'diamond'][at % 4], symbolSize: 7, lineStyle: { width: 2.5 },
        barMaxWidth: 36, connectNulls: false,
        data: data.rows.map(function (row) { return number(row[at + 1]); })
      };
    });
    return option;
  }

  function draw(figure) {
    if (figure.hasAttribute('data-drawn')) { return; }
    figure.setAttribute('data-drawn', '');
    var plot = figure.querySelector('.chart-plot');
    var table = figure.querySelector('table');
    if (!plot || !table) { return; }
    load(function () {
      var kind = figure.getAttribute('data-chart');
      plot.hidden = false;
      figure.querySelector('.chart-data').removeAttribute('open');
      var chart = window.echarts.init(plot, null, { renderer: 'canvas' });
      chart.setOption(kind === 'pie' ? pie(read(table)) : axes(read(table), kind));
      window.addEventListener('resize', function () { chart.resize(); });
    });
  }

  function all() { document.querySelectorAll('figure[data-chart]').forEach(draw); }
  all();
  document.addEventListener('htmx:load', all);
})();
