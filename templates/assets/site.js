// Theme switch and the mark at the section being read. All pages work without.
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

  themeSwitch();
  currentSection();
})();
