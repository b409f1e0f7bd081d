// Tables: a name in the head sorts the rows by its column. Without it a table is as its author ordered it.
(function () {
  'use strict';
  var NUMBER = /^([-+]?(?:\d[\d,]*)?\.?\d+(?:e[-+]?\d+)?)\s*(%|[±([].*)?$/i;

  function textOf(cell) {
    return cell.textContent.replace(/\u2212/g, '-').replace(/\s+/g, ' ').trim();
  }
  // What a cell is sorted by: a number, a text, or null if it holds nothing.
  function valueOf(cell) {
    var data = cell.querySelector('data[value]');
    if (data) {
      return Number(data.getAttribute('value'));
    }
    var text = textOf(cell);
    if (text === '' || text === '–' || text === '-' || text === '—') {
      return null;
    }
    var number = NUMBER.exec(text);
    return number ? Number(number[1].replace(/,/g, '')) : text;
  }

  // Rows that stand together below a title that goes over all columns; the title stays above them.
  function groupsOf(body, columns) {
    var groups = [{ title: null, rows: [] }];
    Array.prototype.forEach.call(body.rows, function (row) {
      if (row.cells.length === 1 && row.cells[0].colSpan === columns && columns > 1) {
        groups.push({ title: row, rows: [] });
      } else {
        groups[groups.length - 1].rows.push(row);
      }
    });
    return groups;
  }
  // The lowest cell of the head over each column; none if one of them stands over several.
  function namesOf(head) {
    var names = [];
    Array.prototype.forEach.call(head.rows, function (row, y) {
      var x = 0;
      Array.prototype.forEach.call(row.cells, function (cell) {
        while (names[x] && names[x].end > y) {
          x++;
        }
        for (var i = 0; i < cell.colSpan; i++) {
          names[x++] = { cell: cell, end: y + cell.rowSpan, single: cell.colSpan === 1 };
        }
      });
    });
    var single = names.length > 0 && names.every(function (name) {
      return name && name.single;
    });
    return single ? names.map(function (name) {
      return name.cell;
    }) : [];
  }
  function isPlain(table) {
    var head = table.tHead;
    if (!head || table.tBodies.length !== 1) {
      return false;
    }
    var columns = namesOf(head).length;
    if (columns === 0) {
      return false;
    }
    return Array.prototype.every.call(table.tBodies[0].rows, function (row) {
      var single = row.cells.length === columns && Array.prototype.every.call(row.cells, function (cell) {
        return cell.colSpan === 1 && cell.rowSpan === 1;
      });
      return single || (row.cells.length === 1 && row.cells[0].colSpan === columns);
    });
  }

  function setUp(table) {
    var heads = namesOf(table.tHead);
    var body = table.tBodies[0];
    var groups = groupsOf(body, heads.length);
    var sorted = { column: -1, direction: 0 };

    // Rows without a value stay last, whichever way the others are sorted.
    function order(column, direction) {
      var all = [];
      groups.forEach(function (group) {
        group.rows.forEach(function (row) {
          all.push(valueOf(row.cells[column]));
        });
      });
      var numbers = all.every(function (value) {
        return value === null || typeof value === 'number';
      });
      return function (a, b) {
        var one = valueOf(a.cells[column]);
        var other = valueOf(b.cells[column]);
        if (one === null || other === null) {
          return (one === null) - (other === null);
        }
        if (numbers) {
          return direction * (one - other);
        }
        return direction * textOf(a.cells[column]).localeCompare(textOf(b.cells[column]), document.documentElement.lang || 'en', { numeric: true });
      };
    }
    function show() {
      heads.forEach(function (head, column) {
        var here = column === sorted.column && sorted.direction !== 0;
        head.setAttribute('aria-sort', !here ? 'none' : sorted.direction > 0 ? 'ascending' : 'descending');
      });
      groups.forEach(function (group) {
        if (group.title) {
          body.appendChild(group.title);
        }
        var rows = sorted.direction === 0 ? group.rows : group.rows.slice().sort(order(sorted.column, sorted.direction));
        rows.forEach(function (row) {
          body.appendChild(row);
        });
      });
    }
    heads.forEach(function (head, column) {
      var button = document.createElement('button');
      // The best come first where the head says which they are.
      var first = head.textContent.indexOf('↑') >= 0 ? -1 : 1;
      button.type = 'button';
      button.className = 'lp-sort';
      while (head.firstChild) {
        button.appendChild(head.firstChild);
      }
      head.appendChild(button);
      head.setAttribute('aria-sort', 'none');
      button.addEventListener('click', function () {
        if (sorted.column !== column) {
          sorted = { column: column, direction: first };
        } else {
          sorted.direction = sorted.direction === first ? -first : sorted.direction === 0 ? first : 0;
        }
        show();
      });
    });
  }

  document.querySelectorAll('figure.table.sortable table, table.sortable').forEach(function (table) {
    if (isPlain(table)) {
      setUp(table);
    }
  });
})();
