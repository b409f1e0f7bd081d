// Samples: all rows of a list, sorted, filtered, by quantile, by chance, one after the other. Without it a table of the picks remains.
(function () {
  'use strict';
  var ROW = 46;
  var SPARE = 6;
  var FOLDED = 1200;
  var FOLDED_LINES = 18;

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
  function labelled(text, field) {
    var label = element('label', 'samples-field', text + ' ');
    label.appendChild(field);
    return label;
  }
  function option(value, text) {
    var made = element('option', '', text);
    made.value = value;
    return made;
  }
  function grouped(number) {
    return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
  }

  // The first places of Fisher and Yates' order by SplitMix32, as the program draws them.
  function draw(seed, count, size) {
    var state = seed | 0;
    var moved = {};
    var drawn = [];
    function at(place) {
      return place in moved ? moved[place] : place;
    }
    for (var place = 0; place < Math.min(count, size); place++) {
      state = (state + 0x9E3779B9) | 0;
      var mixed = Math.imul(state ^ (state >>> 16), 0x85EBCA6B);
      mixed = Math.imul(mixed ^ (mixed >>> 13), 0xC2B2AE35);
      mixed = (mixed ^ (mixed >>> 16)) >>> 0;
      var from = place + Math.floor(mixed / 4294967296 * (size - place));
      drawn.push(at(from));
      moved[from] = at(place);
    }
    return drawn;
  }

  function setUp(figure) {
    var block = figure.querySelector('.samples-data');
    var table = figure.querySelector('.scroll');
    if (!block || !table) {
      return;
    }
    var data = JSON.parse(block.textContent);
    var size = data.keys.length;
    var words = [];
    var columns = data.columns;
    var numbers = columns.map(function (column) {
      return column.kind === 'number' ? column.cells.map(function (cell) {
        return cell === '' ? NaN : Number(cell);
      }) : null;
    });
    var measure = data.sort === undefined ? -1 : data.sort;
    var sorted = { column: measure, descending: Boolean(data.descending) };
    var chosen = { view: 'all', filter: '', seed: data.seed || 1 };
    var order = [];
    var at = -1;

    function text(sample) {
      if (words[sample] === undefined) {
        words[sample] = columns.reduce(function (all, column) {
          return all + '\n' + column.cells[sample];
        }, data.keys[sample]).toLowerCase();
      }
      return words[sample];
    }
    function isMissing(column, sample) {
      return columns[column].cells[sample] === '';
    }
    function compare(a, b) {
      var column = sorted.column;
      if (column < 0) {
        return sorted.descending ? b - a : a - b;
      }
      var less = isMissing(column, a) - isMissing(column, b);
      if (less) {
        return less;
      }
      var values = numbers[column] || columns[column].cells;
      var sign = sorted.descending ? -1 : 1;
      return (values[a] < values[b] ? -sign : values[a] > values[b] ? sign : 0) || a - b;
    }
    function candidates() {
      var all = [];
      for (var i = 0; i < size; i++) {
        all.push(i);
      }
      return all;
    }
    function byChance(pool) {
      var firm = {};
      var count = 0;
      data.picks.forEach(function (pick) {
        if (pick[0] === 'random') {
          count++;
        } else {
          firm[pick[1]] = true;
        }
      });
      if (size < data.rows && chosen.seed === data.seed && count) {
        // The draw of the page was from all rows, of which only some are here.
        return data.picks.filter(function (pick) { return pick[0] === 'random'; }).map(function (pick) { return pick[1]; });
      }
      var others = pool.filter(function (sample) {
        return !firm[sample];
      });
      return draw(chosen.seed, count || 10, others.length).map(function (place) {
        return others[place];
      });
    }

    // The parts of the browser.
    var browser = element('div', 'samples-browser');
    var bar = element('div', 'samples-bar');
    var view = element('select');
    view.appendChild(option('all', 'all ' + grouped(size)));
    ['top', 'bottom'].forEach(function (group) {
      var count = data.picks.filter(function (pick) { return pick[0] === group; }).length;
      if (count) {
        view.appendChild(option(group, (measure < 0 ? { top: 'first ', bottom: 'last ' }[group] : group + ' ') + count));
      }
    });
    view.appendChild(option('random', 'random'));
    var seed = element('input');
    seed.type = 'number';
    seed.min = 0;
    seed.max = 999999999;
    seed.value = chosen.seed;
    var seedField = labelled('seed', seed);
    seedField.hidden = true;
    var sort = element('select');
    sort.appendChild(option(-1, 'order of the file'));
    columns.forEach(function (column, index) {
      sort.appendChild(option(index, column.name));
    });
    sort.value = String(sorted.column);
    var direction = element('button', 'samples-direction');
    direction.type = 'button';
    var filter = element('input');
    filter.type = 'search';
    filter.placeholder = 'words';
    filter.autocomplete = 'off';
    var quantile = element('input');
    quantile.type = 'range';
    quantile.min = 0;
    quantile.max = 100;
    var quantileField = labelled('', quantile);
    var quantileName = quantileField.firstChild;
    var status = element('p', 'samples-status');
    status.setAttribute('role', 'status');
    [labelled('Show', view), seedField, labelled('Sort', sort), direction, labelled('Filter', filter), quantileField].forEach(function (part) {
      bar.appendChild(part);
    });
    var panes = element('div', 'samples-panes');
    var list = element('div', 'samples-list');
    list.tabIndex = 0;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', 'Samples');
    var space = element('div', 'samples-space');
    space.setAttribute('role', 'presentation');
    list.appendChild(space);
    var detail = element('article', 'samples-detail');
    detail.tabIndex = 0;
    detail.setAttribute('aria-label', 'Sample');
    panes.appendChild(list);
    panes.appendChild(detail);
    var help = element('p', 'samples-keys');
    help.innerHTML = '<kbd>j</kbd> <kbd>k</kbd> next and previous, <kbd>/</kbd> filter, <kbd>r</kbd> another draw';
    [bar, status, panes, help].forEach(function (part) {
      browser.appendChild(part);
    });

    // The list holds only the rows that are in sight.
    var rows = {};
    function rowOf(place) {
      var sample = order[place];
      var row = element('div', 'samples-row');
      row.id = data.id + '-row-' + place;
      row.setAttribute('role', 'option');
      row.setAttribute('aria-setsize', order.length);
      row.setAttribute('aria-posinset', place + 1);
      row.style.top = place * ROW + 'px';
      var head = element('div', 'samples-row-head');
      head.appendChild(element('span', 'samples-key', data.keys[sample]));
      var shown = sorted.column >= 0 && columns[sorted.column].kind !== 'text' ? sorted.column : measure;
      if (shown >= 0 && columns[shown].kind !== 'text') {
        head.appendChild(element('span', 'samples-measure', columns[shown].cells[sample] || '–'));
      }
      row.appendChild(head);
      var read = columns.filter(function (column) { return column.kind === 'text'; });
      var glimpse = read.length ? read[read.length - 1].cells[sample].slice(0, 90).replace(/\s+/g, ' ') :
        columns.filter(function (column, index) {
          return index !== shown;
        }).map(function (column) {
          return column.cells[sample];
        }).filter(Boolean).join(' · ').slice(0, 90);
      row.appendChild(element('div', 'samples-glimpse', glimpse));
      row.addEventListener('click', function () {
        select(place, true);
      });
      return row;
    }
    function render() {
      var first = Math.max(0, Math.floor(list.scrollTop / ROW) - SPARE);
      var last = Math.min(order.length, Math.ceil((list.scrollTop + list.clientHeight) / ROW) + SPARE);
      Object.keys(rows).forEach(function (place) {
        if (place < first || place >= last) {
          rows[place].remove();
          delete rows[place];
        }
      });
      for (var place = first; place < last; place++) {
        if (!rows[place]) {
          rows[place] = rowOf(place);
          space.appendChild(rows[place]);
        }
        rows[place].setAttribute('aria-selected', String(place === at));
      }
    }
    function clear() {
      space.replaceChildren();
      rows = {};
    }

    function folded(content) {
      var box = element('div', 'samples-text');
      box.dir = 'auto';
      box.textContent = content;
      if (content.length <= FOLDED && content.split('\n').length <= FOLDED_LINES) {
        return [box];
      }
      box.classList.add('samples-folded');
      var more = element('button', 'samples-unfold', 'Show all ' + grouped(content.length) + ' characters');
      more.type = 'button';
      more.setAttribute('aria-expanded', 'false');
      more.addEventListener('click', function () {
        var open = box.classList.toggle('samples-folded') === false;
        more.setAttribute('aria-expanded', String(open));
        more.textContent = open ? 'Fold' : 'Show all ' + grouped(content.length) + ' characters';
      });
      return [box, more];
    }
    function address(sample) {
      return '#' + encodeURIComponent(data.id + '-' + data.keys[sample]);
    }
    function show() {
      detail.replaceChildren();
      detail.scrollTop = 0;
      if (at < 0) {
        detail.appendChild(element('p', 'samples-none', 'No sample has these words.'));
        list.removeAttribute('aria-activedescendant');
        return;
      }
      var sample = order[at];
      var head = element('p', 'samples-head');
      var link = element('a', 'samples-link', data.keys[sample]);
      link.href = address(sample);
      link.title = 'Link to this sample';
      head.appendChild(link);
      head.appendChild(element('span', 'samples-place', grouped(at + 1) + ' of ' + grouped(order.length)));
      [['Previous', -1, '‹'], ['Next', 1, '›']].forEach(function (step) {
        var button = element('button', 'samples-step', step[2]);
        button.type = 'button';
        button.setAttribute('aria-label', step[0] + ' sample');
        button.disabled = !order[at + step[1]] && order[at + step[1]] !== 0;
        button.addEventListener('click', function () {
          select(at + step[1], true);
          var again = detail.querySelector('[aria-label="' + step[0] + ' sample"]');
          (again.disabled ? detail : again).focus({ preventScroll: true });
        });
        head.appendChild(button);
      });
      detail.appendChild(head);
      var facts = element('dl', 'samples-facts');
      columns.forEach(function (column) {
        if (column.kind !== 'text' && column.cells[sample] !== '') {
          var pair = element('div');
          pair.appendChild(element('dt', '', column.name));
          pair.appendChild(element('dd', '', column.cells[sample]));
          facts.appendChild(pair);
        }
      });
      if (facts.firstChild) {
        detail.appendChild(facts);
      }
      columns.forEach(function (column) {
        if (column.kind === 'text') {
          detail.appendChild(element('p', 'samples-name', column.name));
          folded(column.cells[sample] || '–').forEach(function (part) {
            detail.appendChild(part);
          });
        }
      });
      list.setAttribute('aria-activedescendant', data.id + '-row-' + at);
    }
    function select(place, byReader) {
      if (!order.length) {
        at = -1;
      } else {
        at = Math.max(0, Math.min(order.length - 1, place));
        var top = at * ROW;
        if (top < list.scrollTop) {
          list.scrollTop = top;
        } else if (top + ROW > list.scrollTop + list.clientHeight) {
          list.scrollTop = top + ROW - list.clientHeight;
        }
      }
      render();
      show();
      var last = measured() - 1;
      if (!quantileField.hidden && last > 0) {
        var share = Math.round(Math.min(at, last) / last * 100);
        tellQuantile(sorted.descending ? 100 - share : share);
      }
      if (byReader && at >= 0) {
        try {
          history.replaceState(null, '', address(order[at]));
        } catch (refused) {
          // Some browsers let no script change the address of a file.
        }
        status.textContent = 'Sample ' + data.keys[order[at]] + ', ' + grouped(at + 1) + ' of ' + grouped(order.length);
      }
    }
    function update(keep) {
      var kept = keep && at >= 0 ? order[at] : -1;
      var wanted = chosen.filter.toLowerCase();
      var pool = candidates();
      if (chosen.view === 'random') {
        order = byChance(pool);
      } else if (chosen.view !== 'all') {
        order = data.picks.filter(function (pick) { return pick[0] === chosen.view; }).map(function (pick) { return pick[1]; });
      } else {
        order = pool.sort(compare);
      }
      if (wanted) {
        order = order.filter(function (sample) {
          return text(sample).indexOf(wanted) >= 0;
        });
      }
      clear();
      space.style.height = order.length * ROW + 'px';
      seedField.hidden = chosen.view !== 'random';
      var fixed = chosen.view !== 'all';
      sort.disabled = direction.disabled = fixed;
      direction.textContent = sorted.descending ? '↓' : '↑';
      direction.setAttribute('aria-label', sorted.descending ? 'Largest first; turn around' : 'Smallest first; turn around');
      var ranked = sorted.column >= 0 && columns[sorted.column].kind !== 'text';
      quantileField.hidden = fixed || !ranked || order.length < 3;
      var place = kept < 0 ? 0 : Math.max(0, order.indexOf(kept));
      select(place, false);
      status.textContent = (order.length < data.rows ? grouped(order.length) + ' of ' : '') + grouped(data.rows) + ' samples' +
        (size < data.rows ? ', ' + grouped(size) + ' on this page' : '');
    }
    function measured() {
      return sorted.column < 0 ? order.length : order.filter(function (sample) {
        return !isMissing(sorted.column, sample);
      }).length;
    }
    function tellQuantile(share) {
      quantile.value = share;
      quantileName.textContent = 'Quantile ' + share + ' % ';
      quantile.setAttribute('aria-label', 'Quantile of ' + (sorted.column < 0 ? 'the file' : columns[sorted.column].name) + ' in percent');
    }

    view.addEventListener('change', function () {
      chosen.view = view.value;
      update(false);
    });
    seed.addEventListener('input', function () {
      chosen.seed = Math.floor(Number(seed.value)) || 0;
      update(false);
    });
    sort.addEventListener('change', function () {
      sorted.column = Number(sort.value);
      sorted.descending = sorted.column >= 0 && columns[sorted.column].kind === 'number';
      update(false);
    });
    direction.addEventListener('click', function () {
      sorted.descending = !sorted.descending;
      update(false);
    });
    var waiting = 0;
    filter.addEventListener('input', function () {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(function () {
        chosen.filter = filter.value;
        update(true);
      }, 80);
    });
    quantile.addEventListener('input', function () {
      var share = Number(quantile.value);
      var last = measured() - 1;
      select(Math.round((sorted.descending ? 100 - share : share) / 100 * last), true);
      tellQuantile(share);
    });
    list.addEventListener('scroll', render, { passive: true });
    if (window.ResizeObserver) {
      new ResizeObserver(render).observe(list);
    }

    var steps = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };
    function key(event) {
      var field = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
      if (event.ctrlKey || event.metaKey || event.altKey || (field && event.key !== 'Escape')) {
        return;
      }
      var reading = event.target === detail && event.key.length > 1;
      if (event.key === '/') {
        filter.focus();
      } else if (event.key === 'r') {
        chosen.seed = (chosen.seed + 1) % 1000000000;
        seed.value = chosen.seed;
        chosen.view = view.value = 'random';
        update(false);
      } else if (event.key === 'Escape' && event.target === filter) {
        filter.value = chosen.filter = '';
        update(true);
        list.focus({ preventScroll: true });
      } else if (event.key in steps && !reading && !(event.target.tagName === 'BUTTON' && event.key.length > 1)) {
        if (at >= 0) {
          select(at + steps[event.key], true);
        }
      } else {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    }
    browser.addEventListener('keydown', key);

    // The address of one sample; white space of a key may stand there as a hyphen, as in the table.
    function fromAddress() {
      var wanted;
      try {
        wanted = decodeURIComponent(location.hash.slice(1));
      } catch (malformed) {
        return false;
      }
      if (wanted.indexOf(data.id + '-') !== 0) {
        return false;
      }
      var name = wanted.slice(data.id.length + 1);
      var sample = data.keys.indexOf(name);
      for (var i = 0; sample < 0 && i < size; i++) {
        if (data.keys[i].replace(/\s+/g, '-') === name) {
          sample = i;
        }
      }
      if (sample < 0) {
        status.textContent = 'Sample ' + name + ' is not on this page.';
        return false;
      }
      if (order.indexOf(sample) < 0) {
        filter.value = chosen.filter = '';
        chosen.view = view.value = 'all';
        update(false);
      }
      select(order.indexOf(sample), false);
      status.textContent = 'Sample ' + data.keys[sample] + ', ' + grouped(at + 1) + ' of ' + grouped(order.length);
      figure.scrollIntoView({ behavior: 'instant' });
      return true;
    }

    table.hidden = true;
    table.after(browser);
    figure.classList.add('samples-live');
    update(false);
    if (fromAddress() && document.readyState !== 'complete') {
      // What the browser loads meanwhile moves the page.
      window.addEventListener('load', function () {
        figure.scrollIntoView({ behavior: 'instant' });
      });
    }
    window.addEventListener('hashchange', fromAddress);
    return { browser: browser, key: key };
  }

  var live = [];
  document.querySelectorAll('figure.samples').forEach(function (figure) {
    var made = setUp(figure);
    if (made) {
      live.push(made);
    }
  });
  // With one list on a page its letters work wherever nothing else has the focus.
  if (live.length === 1) {
    document.addEventListener('keydown', function (event) {
      if (event.target === document.body && /^[jkr/]$/.test(event.key)) {
        live[0].key(event);
      }
    });
  }
})();
