// Maps of texts: the text under the pointer, neighbours by keys, zoom, a lasso. Without it a map is a picture with a list.
(function () {
  'use strict';
  var SVG = 'http://www.w3.org/2000/svg';
  var STEPS = 10000;
  var MOST_SVG = 2000;
  var REACH = 24;
  var MARGIN = 18;
  var LISTED = 200;
  var MOST_ZOOM = 400;

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  }
  function svgElement(name, className) {
    var made = document.createElementNS(SVG, name);
    made.setAttribute('class', className);
    return made;
  }
  function button(text, label, action) {
    var made = element('button', '', text);
    made.type = 'button';
    if (label) {
      made.setAttribute('aria-label', label);
    }
    made.addEventListener('click', action);
    return made;
  }
  function grouped(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
  }

  // Points as a canvas. Dots are mixed into its pixels here: some ten times as fast as having each drawn where there is no graphics card.
  function canvasLayer(map) {
    var canvas = element('canvas', 'atlas-points');
    var context = canvas.getContext('2d', { alpha: false });
    var image = null;

    // The pixels of a dot around its centre, each with the share of it that is covered.
    function dot(radius, width) {
      var offsets = [];
      var cover = [];
      var reach = Math.ceil(radius);
      for (var y = -reach; y <= reach; y++) {
        for (var x = -reach; x <= reach; x++) {
          var share = Math.max(0, Math.min(1, radius + 0.5 - Math.hypot(x, y)));
          if (share > 0) {
            offsets.push((y * width + x) * 4);
            cover.push(share);
          }
        }
      }
      return { offsets: offsets, cover: cover, reach: reach };
    }
    function channels(color) {
      return (color.match(/[\d.]+/g) || [0, 0, 0]).slice(0, 3).map(Number);
    }
    return {
      node: canvas,
      draw: function () {
        var ratio = window.devicePixelRatio || 1;
        var width = Math.max(1, Math.round(map.width * ratio));
        var height = Math.max(1, Math.round(map.height * ratio));
        if (!image || canvas.width !== width || canvas.height !== height) {
          canvas.width = width;
          canvas.height = height;
          image = context.createImageData(width, height);
        }
        var pixels = image.data;
        var ground = channels(map.ground);
        // Bytes stand as red, green, blue, opacity on every machine that browsers run on.
        new Uint32Array(pixels.buffer).fill((255 << 24 | ground[2] << 16 | ground[1] << 8 | ground[0]) >>> 0);
        var shape = dot(map.radius * ratio, width);
        var opacity = map.size > 5000 && map.zoom < 4 ? 0.55 : 0.85;
        var colors = map.colors.map(channels);
        for (var i = 0; i < map.size; i++) {
          var x = Math.round(map.screenX(i) * ratio);
          var y = Math.round(map.screenY(i) * ratio);
          if (x < shape.reach || y < shape.reach || x >= width - shape.reach || y >= height - shape.reach || map.hidden[map.label[i]]) {
            continue;
          }
          var color = colors[map.label[i]];
          var start = (y * width + x) * 4;
          for (var k = 0; k < shape.offsets.length; k++) {
            var at = start + shape.offsets[k];
            var share = shape.cover[k] * opacity;
            pixels[at] += (color[0] - pixels[at]) * share;
            pixels[at + 1] += (color[1] - pixels[at + 1]) * share;
            pixels[at + 2] += (color[2] - pixels[at + 2]) * share;
          }
        }
        context.putImageData(image, 0, 0);
      }
    };
  }
  // Points as shapes of the page.
  function svgLayer(map) {
    var svg = svgElement('svg', 'atlas-points');
    var circles = [];
    for (var i = 0; i < map.size; i++) {
      var circle = svgElement('circle', '');
      circles.push(circle);
      svg.appendChild(circle);
    }
    return {
      node: svg,
      draw: function () {
        for (var i = 0; i < map.size; i++) {
          circles[i].setAttribute('cx', map.screenX(i).toFixed(1));
          circles[i].setAttribute('cy', map.screenY(i).toFixed(1));
          circles[i].setAttribute('r', map.radius);
          circles[i].setAttribute('fill', map.colors[map.label[i]]);
          circles[i].style.display = map.hidden[map.label[i]] ? 'none' : '';
        }
      }
    };
  }

  function setUp(figure) {
    var block = figure.querySelector('.atlas-data');
    var drawing = figure.querySelector('.drawing');
    if (!block || !drawing) {
      return;
    }
    var data = JSON.parse(block.textContent);
    var map = {
      size: data.x.length,
      label: data.label,
      hidden: data.labels.map(function () { return false; }),
      colors: [],
      ground: '#fff',
      width: 600,
      height: 400,
      zoom: 1,
      left: 0,
      top: 0,
      radius: data.x.length > 5000 ? 1.8 : data.x.length > 500 ? 2.4 : 3.4
    };
    // Places in the window of the map; the y axis points up.
    map.screenX = function (i) {
      return (data.x[i] / STEPS * (map.width - 2 * MARGIN) + MARGIN) * map.zoom + map.left;
    };
    map.screenY = function (i) {
      return ((1 - data.y[i] / STEPS) * (map.height - 2 * MARGIN) + MARGIN) * map.zoom + map.top;
    };
    var at = -1;
    var selected = [];
    var pen = null;
    var choosing = false;
    var waiting = false;

    // The parts.
    var live = element('div', 'atlas-live');
    var bar = element('div', 'atlas-bar');
    var stage = element('div', 'atlas-stage');
    stage.tabIndex = 0;
    stage.setAttribute('role', 'application');
    stage.setAttribute('aria-roledescription', 'map');
    stage.setAttribute('aria-label', drawing.getAttribute('aria-label'));
    var layer = map.size > MOST_SVG ? canvasLayer(map) : svgLayer(map);
    layer.node.setAttribute('aria-hidden', 'true');
    var over = svgElement('svg', 'atlas-over');
    over.setAttribute('aria-hidden', 'true');
    var discs = svgElement('g', 'atlas-discs');
    var chosen = svgElement('g', 'atlas-chosen');
    var line = svgElement('path', 'atlas-lasso');
    var ring = svgElement('circle', 'atlas-ring');
    ring.setAttribute('r', map.radius + 4);
    [chosen, discs, line, ring].forEach(function (part) {
      over.appendChild(part);
    });
    data.typical[0].forEach(function (x, i) {
      var group = svgElement('g', '');
      var disc = svgElement('circle', '');
      disc.setAttribute('r', 8);
      var number = svgElement('text', '');
      number.setAttribute('dy', '0.35em');
      number.textContent = i + 1;
      group.appendChild(disc);
      group.appendChild(number);
      discs.appendChild(group);
    });
    var card = element('div', 'lp-card-chart atlas-card');
    card.hidden = true;
    stage.appendChild(layer.node);
    stage.appendChild(over);
    stage.appendChild(card);
    stage.appendChild(element('span', 'atlas-axis atlas-across', data.axes[0] + ' →'));
    stage.appendChild(element('span', 'atlas-axis atlas-upwards', data.axes[1] + ' →'));
    var status = element('p', 'atlas-status');
    status.setAttribute('role', 'status');
    var spoken = element('p', 'lp-spoken');
    spoken.setAttribute('aria-live', 'polite');
    var list = element('ol', 'atlas-list');

    var tools = element('div', 'atlas-tools');
    var lasso = button('Lasso', '', function () {
      choose(!choosing);
    });
    lasso.setAttribute('aria-pressed', 'false');
    [
      button('+', 'Zoom in', function () { zoomBy(1.5, map.width / 2, map.height / 2); }),
      button('−', 'Zoom out', function () { zoomBy(1 / 1.5, map.width / 2, map.height / 2); }),
      button('All', 'Show all points', reset),
      lasso
    ].forEach(function (tool) {
      tools.appendChild(tool);
    });
    if (data.labels.length > 1) {
      var legend = element('div', 'atlas-legend');
      data.labels.forEach(function (name, i) {
        var key = button('', '', function () {
          map.hidden[i] = !map.hidden[i];
          key.setAttribute('aria-pressed', String(!map.hidden[i]));
          point(-1);
          paint();
        });
        key.setAttribute('aria-pressed', 'true');
        var dot = element('span', 'atlas-dot');
        dot.style.background = 'var(--chart-series-' + (i + 1) + ', ' + data.colors[i] + ')';
        key.appendChild(dot);
        key.appendChild(document.createTextNode(name));
        legend.appendChild(key);
      });
      bar.appendChild(legend);
    }
    bar.appendChild(tools);
    var help = element('p', 'atlas-keys');
    help.innerHTML = 'Drag to move, <kbd>Shift</kbd> and drag to select. In the map: arrow keys go to neighbours, <kbd>+</kbd> <kbd>−</kbd> or the wheel zoom, <kbd>Enter</kbd> selects, <kbd>Esc</kbd> ends.';
    [bar, stage, status, list, help, spoken].forEach(function (part) {
      live.appendChild(part);
    });

    function readColors() {
      var probe = element('span');
      live.appendChild(probe);
      map.colors = data.colors.map(function (color, i) {
        probe.style.color = 'var(--chart-series-' + (i + 1) + ', ' + color + ')';
        return getComputedStyle(probe).color;
      });
      probe.style.color = 'var(--paper, #fff)';
      map.ground = getComputedStyle(probe).color;
      probe.remove();
    }
    function place(group, x, y) {
      var left = (x / STEPS * (map.width - 2 * MARGIN) + MARGIN) * map.zoom + map.left;
      var top = ((1 - y / STEPS) * (map.height - 2 * MARGIN) + MARGIN) * map.zoom + map.top;
      group.setAttribute('transform', 'translate(' + left.toFixed(1) + ' ' + top.toFixed(1) + ')');
    }
    function paintNow() {
      waiting = false;
      layer.draw();
      data.typical[0].forEach(function (x, i) {
        place(discs.children[i], x, data.typical[1][i]);
      });
      markSelected();
      markPoint();
    }
    function paint() {
      if (!waiting) {
        waiting = true;
        window.requestAnimationFrame(paintNow);
      }
    }
    function markSelected() {
      chosen.replaceChildren();
      var d = '';
      selected.slice(0, 3000).forEach(function (i) {
        if (!map.hidden[map.label[i]]) {
          var r = map.radius + 1.5;
          d += 'M' + (map.screenX(i) - r).toFixed(1) + ' ' + map.screenY(i).toFixed(1) +
            'a' + r + ' ' + r + ' 0 1 0 ' + 2 * r + ' 0a' + r + ' ' + r + ' 0 1 0 ' + -2 * r + ' 0';
        }
      });
      if (d) {
        var path = svgElement('path', '');
        path.setAttribute('d', d);
        chosen.appendChild(path);
      }
    }
    function markPoint() {
      ring.style.display = at < 0 ? 'none' : '';
      card.hidden = at < 0;
      if (at < 0) {
        return;
      }
      var x = map.screenX(at);
      var y = map.screenY(at);
      ring.setAttribute('cx', x);
      ring.setAttribute('cy', y);
      var left = x + 14 + card.offsetWidth < map.width ? x + 14 : Math.max(0, x - card.offsetWidth - 14);
      var top = y - card.offsetHeight - 10 > 0 ? y - card.offsetHeight - 10 : y + 14;
      card.style.left = left + 'px';
      card.style.top = top + 'px';
    }
    function sayOf(i) {
      return (data.labels.length > 1 ? data.labels[map.label[i]] + ': ' : '') + data.text[i];
    }
    // Shows what one point says; -1 for none.
    function point(i, byKey) {
      if (i === at) {
        return;
      }
      at = i;
      if (i >= 0) {
        card.replaceChildren();
        if (data.labels.length > 1) {
          card.appendChild(element('strong', '', data.labels[map.label[i]]));
        }
        var words = element('div', '', data.text[i]);
        words.dir = 'auto';
        card.appendChild(words);
        card.hidden = false;
        if (byKey) {
          spoken.textContent = sayOf(i);
          keepInSight(i);
        }
      }
      markPoint();
    }
    function keepInSight(i) {
      var x = map.screenX(i);
      var y = map.screenY(i);
      if (x < 10 || y < 10 || x > map.width - 10 || y > map.height - 10) {
        map.left += map.width / 2 - x;
        map.top += map.height / 2 - y;
        paint();
      }
    }
    function nearest(x, y, reach) {
      var best = -1;
      var least = reach * reach;
      for (var i = 0; i < map.size; i++) {
        var dx = map.screenX(i) - x;
        var dy = map.screenY(i) - y;
        var far = dx * dx + dy * dy;
        if (far < least && !map.hidden[map.label[i]]) {
          least = far;
          best = i;
        }
      }
      return best;
    }
    // The nearest point in a direction, within 45 degrees of it.
    function neighbour(from, right, up) {
      var best = -1;
      var least = Infinity;
      var fromX = map.screenX(from);
      var fromY = map.screenY(from);
      for (var i = 0; i < map.size; i++) {
        var dx = map.screenX(i) - fromX;
        var dy = map.screenY(i) - fromY;
        var along = right * dx - up * dy;
        var across = Math.abs(right ? dy : dx);
        var far = dx * dx + dy * dy;
        if (along > 0 && across <= along && far < least && !map.hidden[map.label[i]]) {
          least = far;
          best = i;
        }
      }
      return best < 0 ? from : best;
    }
    function zoomBy(factor, x, y) {
      var zoom = Math.max(0.5, Math.min(MOST_ZOOM, map.zoom * factor));
      map.left = x - (x - map.left) * zoom / map.zoom;
      map.top = y - (y - map.top) * zoom / map.zoom;
      map.zoom = zoom;
      paint();
    }
    function reset() {
      map.zoom = 1;
      map.left = map.top = 0;
      paint();
    }

    function tell() {
      var words = grouped(map.size) + ' points' + (map.size < data.rows ? ' of ' + grouped(data.rows) : '');
      status.textContent = selected.length ? grouped(selected.length) + ' of ' + words + ' selected' : words;
    }
    function select(points) {
      selected = points;
      list.replaceChildren();
      selected.slice(0, LISTED).forEach(function (i) {
        var item = element('li');
        if (data.labels.length > 1) {
          item.appendChild(element('b', '', data.labels[map.label[i]]));
          item.appendChild(document.createTextNode(' '));
        }
        var words = element('span', '', data.text[i]);
        words.dir = 'auto';
        item.appendChild(words);
        item.addEventListener('pointerenter', function () {
          point(i);
        });
        list.appendChild(item);
      });
      if (selected.length > LISTED) {
        list.appendChild(element('li', 'atlas-rest', grouped(selected.length - LISTED) + ' more'));
      }
      tell();
      paint();
    }
    function choose(on) {
      choosing = on;
      lasso.setAttribute('aria-pressed', String(on));
      stage.classList.toggle('atlas-choosing', on);
    }
    // Crossing number: a ray from the point meets the line an odd number of times.
    function inside(x, y, corners) {
      var odd = false;
      for (var i = 0, j = corners.length - 1; i < corners.length; j = i++) {
        var a = corners[i];
        var b = corners[j];
        if ((a[1] > y) !== (b[1] > y) && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]) {
          odd = !odd;
        }
      }
      return odd;
    }
    function enclosed(corners) {
      var found = [];
      for (var i = 0; i < map.size; i++) {
        if (!map.hidden[map.label[i]] && inside(map.screenX(i), map.screenY(i), corners)) {
          found.push(i);
        }
      }
      return found;
    }

    function spot(event) {
      var box = stage.getBoundingClientRect();
      return [event.clientX - box.left - stage.clientLeft, event.clientY - box.top - stage.clientTop];
    }
    var fingers = {};
    stage.addEventListener('pointerdown', function (event) {
      if (event.button !== 0) {
        return;
      }
      var here = spot(event);
      fingers[event.pointerId] = here;
      var both = Object.keys(fingers).length > 1;
      pen = both ? null : { last: here, corners: choosing || event.shiftKey ? [here] : null, moved: false };
      stage.setPointerCapture(event.pointerId);
    });
    stage.addEventListener('pointermove', function (event) {
      var here = spot(event);
      var ids = Object.keys(fingers);
      if (ids.length === 2 && fingers[event.pointerId]) {
        var other = fingers[ids[0] === String(event.pointerId) ? ids[1] : ids[0]];
        var before = fingers[event.pointerId];
        var was = Math.hypot(before[0] - other[0], before[1] - other[1]);
        var is = Math.hypot(here[0] - other[0], here[1] - other[1]);
        fingers[event.pointerId] = here;
        if (was > 0 && is > 0) {
          zoomBy(is / was, (here[0] + other[0]) / 2, (here[1] + other[1]) / 2);
        }
        return;
      }
      if (!pen) {
        point(nearest(here[0], here[1], REACH));
        return;
      }
      pen.moved = pen.moved || Math.hypot(here[0] - pen.last[0], here[1] - pen.last[1]) > 3;
      if (pen.corners) {
        pen.corners.push(here);
        line.setAttribute('d', 'M' + pen.corners.map(function (corner) {
          return corner[0].toFixed(1) + ' ' + corner[1].toFixed(1);
        }).join('L') + 'z');
      } else if (pen.moved) {
        map.left += here[0] - pen.last[0];
        map.top += here[1] - pen.last[1];
        pen.last = here;
        paint();
      }
    });
    function lift(event) {
      delete fingers[event.pointerId];
      if (pen && pen.corners) {
        line.setAttribute('d', '');
        if (pen.corners.length > 2) {
          select(enclosed(pen.corners));
        }
        choose(false);
      }
      pen = null;
    }
    stage.addEventListener('pointerup', lift);
    stage.addEventListener('pointercancel', lift);
    stage.addEventListener('pointerleave', function () {
      if (!pen) {
        point(-1);
      }
    });
    // The page scrolls, unless the reader works in the map.
    stage.addEventListener('wheel', function (event) {
      if (document.activeElement !== stage && !event.ctrlKey) {
        return;
      }
      event.preventDefault();
      var here = spot(event);
      zoomBy(Math.exp(-Math.max(-200, Math.min(200, event.deltaY)) / 300), here[0], here[1]);
    }, { passive: false });

    var arrows = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
    stage.addEventListener('keydown', function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      var way = arrows[event.key];
      if (way && event.shiftKey) {
        map.left -= way[0] * map.width / 8;
        map.top += way[1] * map.height / 8;
        paint();
      } else if (way) {
        point(at < 0 ? nearest(map.width / 2, map.height / 2, Infinity) : neighbour(at, way[0], way[1]), true);
      } else if (event.key === '+' || event.key === '=') {
        zoomBy(1.5, at < 0 ? map.width / 2 : map.screenX(at), at < 0 ? map.height / 2 : map.screenY(at));
      } else if (event.key === '-') {
        zoomBy(1 / 1.5, map.width / 2, map.height / 2);
      } else if (event.key === '0') {
        reset();
      } else if (event.key === 'Enter' && at >= 0) {
        select(selected.indexOf(at) < 0 ? selected.concat(at) : selected.filter(function (i) { return i !== at; }));
      } else if (event.key === 'Escape') {
        point(-1);
        choose(false);
        select([]);
      } else {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    });

    function measure() {
      var width = stage.clientWidth;
      var height = stage.clientHeight;
      if (!width || (width === map.width && height === map.height)) {
        return;
      }
      map.left *= width / map.width;
      map.top *= height / map.height;
      map.width = width;
      map.height = height;
      paint();
    }
    function recolor() {
      readColors();
      paint();
    }
    drawing.classList.add('atlas-print');
    drawing.after(live);
    readColors();
    measure();
    tell();
    paintNow();
    new ResizeObserver(measure).observe(stage);
    new MutationObserver(recolor).observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolor);
  }

  document.querySelectorAll('figure.atlas').forEach(setUp);
})();
