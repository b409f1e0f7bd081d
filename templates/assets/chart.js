// Charts on pages and slides: values under the pointer and for the keyboard, series shown and hidden, data saved. Without it a chart is a
// picture with a table.
(function () {
  'use strict';
  var SVG = 'http://www.w3.org/2000/svg';
  var REACH = 28;
  var count = 0;
  // On slides the arrow keys turn the page, unless the tab key went to a chart.
  var deck = document.querySelector('.reveal') !== null;

  function element(name, className) {
    var made = document.createElementNS(SVG, name);
    made.setAttribute('class', className);
    return made;
  }

  // What one plot holds: its area, and its points from left to right, or from top to bottom.
  function plotOf(group) {
    var along = group.getAttribute('data-positions');
    var points = Array.prototype.map.call(group.querySelectorAll('.hover path'), function (path) {
      var title = path.querySelector('title');
      var box = path.getBBox();
      var text = title ? title.textContent : '';
      if (title) {
        // Else the browser shows it a second time.
        title.remove();
      }
      return {
        text: text,
        series: path.parentNode.getAttribute('data-series'),
        box: box,
        x: box.x + box.width / 2,
        y: box.y + box.height / 2
      };
    });
    return { area: group.querySelector('.area').getBBox(), along: along, points: points };
  }

  function setUp(box) {
    var svg = box.querySelector('svg');
    var known = null;
    var hidden = {};
    var marks = element('g', 'chart-marks');
    var line = element('path', 'chart-line');
    var card = null;
    var at = null;

    // Measured when somebody asks: a page may hold many charts of many points.
    function plots() {
      known = known || Array.prototype.map.call(svg.querySelectorAll('.plot'), plotOf);
      return known;
    }
    function shown(plot) {
      return plot.points.filter(function (point) {
        return !hidden[point.series];
      });
    }
    // Points of other series at the same place.
    function beside(plot, point) {
      return shown(plot).filter(function (other) {
        return other !== point && other.series !== point.series && Math.abs(other[plot.along] - point[plot.along]) < 0.6;
      });
    }
    function hide() {
      marks.remove();
      if (card) {
        card.remove();
      }
      card = at = null;
    }
    function ring(point) {
      var circle = element('circle', 'chart-ring');
      var bar = point.box.width > 14 || point.box.height > 14;
      circle.setAttribute('cx', point.x);
      circle.setAttribute('cy', point.y);
      circle.setAttribute('r', bar ? 0 : 5);
      marks.appendChild(circle);
    }
    function cross(plot, point) {
      var area = plot.area;
      line.setAttribute('d', plot.along === 'x' ?
        'M' + point.x + ' ' + area.y + 'v' + area.height :
        'M' + area.x + ' ' + point.y + 'h' + area.width);
      marks.appendChild(line);
    }
    function show(plot, point) {
      if (at && at.point === point) {
        return;
      }
      hide();
      at = { plot: plot, point: point };
      marks.replaceChildren();
      var others = beside(plot, point);
      if (others.length) {
        cross(plot, point);
      }
      others.concat(point).forEach(ring);
      svg.appendChild(marks);
      card = document.createElement('div');
      card.className = 'lp-card-chart';
      card.setAttribute('role', 'status');
      var first = document.createElement('div');
      first.textContent = point.text;
      card.appendChild(first);
      others.slice(0, 8).forEach(function (other) {
        var lines = other.text.split('\n');
        var row = document.createElement('div');
        row.textContent = lines[0] + ': ' + (lines[2] || '').replace(/^[^:]*: /, '');
        card.appendChild(row);
      });
      document.body.appendChild(card);
      place(point);
    }
    function place(point) {
      var scale = svg.getScreenCTM();
      var x = point.x * scale.a + scale.e;
      var y = point.y * scale.d + scale.f;
      var right = x + 14 + card.offsetWidth < document.documentElement.clientWidth;
      var left = right ? x + 14 : Math.max(8, x - card.offsetWidth - 14);
      var top = Math.max(8, y - card.offsetHeight - 10);
      card.style.left = left + window.scrollX + 'px';
      card.style.top = top + window.scrollY + 'px';
    }

    function nearest(event) {
      var scale = svg.getScreenCTM();
      var x = (event.clientX - scale.e) / scale.a;
      var y = (event.clientY - scale.f) / scale.d;
      var best = null;
      var least = REACH * REACH;
      plots().forEach(function (plot) {
        shown(plot).forEach(function (point) {
          var dx = Math.max(point.box.x - x, 0, x - point.box.x - point.box.width);
          var dy = Math.max(point.box.y - y, 0, y - point.box.y - point.box.height);
          var far = dx * dx + dy * dy + ((point.x - x) * (point.x - x) + (point.y - y) * (point.y - y)) * 1e-4;
          if (far < least) {
            least = far;
            best = { plot: plot, point: point };
          }
        });
      });
      return best;
    }
    svg.addEventListener('pointermove', function (event) {
      var found = nearest(event);
      if (found) {
        show(found.plot, found.point);
      } else {
        hide();
      }
    });
    svg.addEventListener('pointerleave', hide);

    // The keyboard: along a series, then across the series of a place, then to the next plot.
    function step(plot, point, by) {
      var row = shown(plot).filter(function (other) {
        return other.series === point.series;
      }).sort(function (a, b) {
        return a[plot.along] - b[plot.along];
      });
      return row[row.indexOf(point) + by];
    }
    function switchSeries(plot, point, by) {
      var names = [];
      shown(plot).forEach(function (other) {
        if (names.indexOf(other.series) < 0) {
          names.push(other.series);
        }
      });
      var next = names[(names.indexOf(point.series) + by + names.length) % names.length];
      var best = point;
      shown(plot).forEach(function (other) {
        var far = Math.abs(other[plot.along] - point[plot.along]);
        if (other.series === next && (best.series !== next || far < Math.abs(best[plot.along] - point[plot.along]))) {
          best = other;
        }
      });
      return best;
    }
    function key(event) {
      if (event.target !== box || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      if (event.key === 'Escape') {
        if (at && deck) {
          event.preventDefault();
          event.stopPropagation();
          box.blur();
        }
        hide();
        return;
      }
      var keys = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1, Home: 0, End: 0 };
      if (!(event.key in keys)) {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      if (!at) {
        var plot = plots().filter(function (each) {
          return shown(each).length > 0;
        })[0];
        if (plot) {
          show(plot, shown(plot)[0]);
        }
        return;
      }
      var sideways = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
      var next;
      if (event.key === 'Home' || event.key === 'End') {
        var row = shown(at.plot).filter(function (other) {
          return other.series === at.point.series;
        });
        next = row[event.key === 'Home' ? 0 : row.length - 1];
      } else if (sideways === (at.plot.along === 'x')) {
        next = step(at.plot, at.point, keys[event.key]);
        if (!next) {
          var other = plots()[plots().indexOf(at.plot) + keys[event.key]];
          var points = other ? shown(other) : [];
          if (points.length) {
            show(other, points[keys[event.key] > 0 ? 0 : points.length - 1]);
          }
          return;
        }
      } else {
        next = switchSeries(at.plot, at.point, keys[event.key]);
      }
      if (next) {
        show(at.plot, next);
      }
    }
    box.addEventListener('keydown', key);
    box.addEventListener('blur', hide);
    if (svg.querySelector('.hover path')) {
      box.tabIndex = 0;
      box.setAttribute('role', 'group');
      box.setAttribute('aria-roledescription', 'chart; the arrow keys read its points');
    }

    if (deck) {
      // Else a click would leave the arrow keys with the chart, and the slide would no longer turn.
      box.addEventListener('mousedown', function (event) {
        event.preventDefault();
      });
      document.addEventListener('keydown', function (event) {
        if (event.target !== box) {
          hide();
        }
      }, true);
    }

    svg.querySelectorAll('[data-toggle]').forEach(function (path) {
      var series = path.getAttribute('data-toggle');
      function flip() {
        hidden[series] = !hidden[series];
        path.setAttribute('aria-pressed', String(!hidden[series]));
        svg.querySelectorAll('[data-series="' + series + '"]').forEach(function (group) {
          group.setAttribute('display', hidden[series] ? 'none' : 'inline');
        });
        hide();
      }
      path.setAttribute('role', 'button');
      path.setAttribute('tabindex', '0');
      path.setAttribute('aria-pressed', 'true');
      path.setAttribute('aria-label', path.getAttribute('data-label'));
      path.addEventListener('click', flip);
      path.addEventListener('keydown', function (event) {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          event.stopPropagation();
          flip();
        }
      });
    });
  }

  // A cell that a spreadsheet would take for a formula is made a text.
  function csvCell(text) {
    var plain = text.replace(/\u2212/g, '-').replace(/(\d),(?=\d{3}\b)/g, '$1');
    var formula = /^[=+\-@\t\r]/.test(plain) && !/^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(plain);
    var safe = formula ? "'" + plain : plain;
    return /[",\n\r]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
  }
  function save(text, type, name) {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: type }));
    link.download = name;
    link.click();
    window.setTimeout(function () {
      URL.revokeObjectURL(link.href);
    }, 1000);
  }
  function button(label, action) {
    var made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.addEventListener('click', action);
    return made;
  }
  function tools(figure) {
    var data = figure.querySelector('.chart-data');
    if (!data || deck) {
      return;
    }
    var name = figure.id || 'chart-' + (++count);
    var row = document.createElement('p');
    row.className = 'chart-tools';
    row.appendChild(button('Save as CSV', function () {
      var lines = Array.prototype.map.call(data.querySelectorAll('tr'), function (tr) {
        return Array.prototype.map.call(tr.cells, function (cell) {
          return csvCell(cell.textContent);
        }).join(',');
      });
      save(lines.join('\r\n') + '\r\n', 'text/csv', name + '.csv');
    }));
    data.appendChild(row);
  }

  document.querySelectorAll('figure.chart').forEach(function (figure) {
    figure.querySelectorAll('.drawing').forEach(setUp);
    tools(figure);
  });
})();
