// Runs before the first paint, so that a chosen theme does not flash.
(function () {
  'use strict';
  try {
    var chosen = localStorage.getItem('labpress-theme');
    if (chosen === 'light' || chosen === 'dark') {
      document.documentElement.setAttribute('data-theme', chosen);
    }
  } catch (e) {
    // A browser may refuse storage; the system's theme is shown then.
  }
})();
