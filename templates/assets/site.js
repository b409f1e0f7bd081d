// Theme switch, the mark at the section being read, cards at citations. All pages work without.
(function () {
  'use strict';
  var root = document.documentElement;
  var system = window.matchMedia('(prefers-color-scheme: dark)');

  function isDark() {
    var chosen = root.getAttribute('data-theme');
    return chosen ? chosen === 'dark' : system.matches;
  }

  function themeSwitch() {
    var button = document.getElementById('lp-theme');
    if (!button) {
      return;
    }
    function show() {
      button.setAttribute('aria-pressed', String(isDark()));
    }
    button.addEventListener('click', function () {
      var next = isDark() ? 'light' : 'dark';
      root.setAttribute('data-theme', next);
      try {
        localStorage.setItem('labpress-theme', next);
      } catch (e) {
        // Without storage the choice holds for this page.
      }
      show();
    });
    system.addEventListener('change', show);
    show();
    button.hidden = false;
  }

  function currentSection() {
    var links = Array.prototype.slice.call(document.querySelectorAll('.lp-contents a'));
    var places = links.map(function (link) {
      return document.getElementById(decodeURIComponent(link.hash.slice(1)));
    });
    if (links.length === 0) {
      return;
    }
    var waiting = false;
    function mark() {
      waiting = false;
      var current = -1;
      places.forEach(function (place, i) {
        if (place && place.getBoundingClientRect().top < window.innerHeight * 0.3) {
          current = i;
        }
      });
      links.forEach(function (link, i) {
        if (i === current) {
          link.setAttribute('aria-current', 'location');
        } else {
          link.removeAttribute('aria-current');
        }
      });
    }
    window.addEventListener('scroll', function () {
      if (!waiting) {
        waiting = true;
        window.requestAnimationFrame(mark);
      }
    }, { passive: true });
    mark();
  }

  // The entry of a citation beside it, for the pointer and for the keyboard. Escape puts it away.
  function citationCards() {
    var card = null;
    var owner = null;
    var timer = 0;

    function hide() {
      window.clearTimeout(timer);
      if (card) {
        card.remove();
      }
      card = owner = null;
    }
    function show(link) {
      var entry = document.getElementById('lp-text-' + decodeURIComponent(link.hash.slice(1)));
      if (!entry || owner === link) {
        return;
      }
      hide();
      owner = link;
      card = document.createElement('div');
      card.className = 'lp-card-cite';
      card.setAttribute('aria-hidden', 'true');
      Array.prototype.forEach.call(entry.childNodes, function (node) {
        card.appendChild(node.cloneNode(true));
      });
      card.querySelectorAll('[id]').forEach(function (node) {
        node.removeAttribute('id');
      });
      card.querySelectorAll('a').forEach(function (node) {
        node.tabIndex = -1;
      });
      card.addEventListener('mouseenter', function () {
        window.clearTimeout(timer);
      });
      card.addEventListener('mouseleave', later);
      document.body.appendChild(card);
      var lines = link.getClientRects();
      place(lines[lines.length - 1] || link.getBoundingClientRect());
    }
    function place(link) {
      var below = link.bottom + card.offsetHeight + 12 < window.innerHeight || link.top < card.offsetHeight + 12;
      var left = Math.min(link.left, document.documentElement.clientWidth - card.offsetWidth - 12);
      card.style.left = Math.max(12, left) + window.scrollX + 'px';
      card.style.top = window.scrollY + (below ? link.bottom + 6 : link.top - card.offsetHeight - 6) + 'px';
    }
    function later() {
      window.clearTimeout(timer);
      timer = window.setTimeout(hide, 200);
    }
    document.querySelectorAll('.citation a[role="doc-biblioref"]').forEach(function (link) {
      link.addEventListener('mouseenter', function () {
        window.clearTimeout(timer);
        timer = window.setTimeout(show, 150, link);
      });
      link.addEventListener('mouseleave', later);
      link.addEventListener('focus', function () {
        show(link);
      });
      link.addEventListener('blur', later);
    });
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape') {
        hide();
      }
    });
  }

  themeSwitch();
  currentSection();
  citationCards();
})();
