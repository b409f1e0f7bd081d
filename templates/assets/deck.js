/*
 * Runs a deck: shows one slide at a time and keeps the notes window in step. The page can be read without it.
 * No state is stored; the address (#/n, from 0, as in reveal.js) says which slide is shown.
 */
(() => {
  'use strict';

  const root = document.documentElement;
  const preview = new URLSearchParams(location.search).has('preview');
  const narrow = matchMedia('(max-width: 40rem) and (orientation: portrait)');
  const self = Math.random().toString(36).slice(2);
  const folder = location.href.replace(/[?#].*/, '').replace(/[^/]*$/, '');

  let slides = [];
  let index = 0;
  let black = false;
  let notes = null;
  let asked = false;
  let sent = 0;
  let heard = { from: '', seq: 0 };
  let channel = null;
  let pointing = 0;

  // A template of the user's may leave parts out; a spare element takes what would go there.
  const $ = selector => document.querySelector(selector) || document.createElement('i');
  const has = name => root.classList.contains(name);
  const presenting = () => has('presenting');
  const present = () => slides[index];

  // Before the first paint, so that the page to read does not flash up.
  root.classList.toggle('presenting', preview || !narrow.matches);
  root.classList.toggle('preview', preview);

  /* Where we are. */

  function place(hash) {
    const name = hash.replace(/^#\/?/, '');
    if (name === '') return 0;
    const number = /^#\/(\d+)(?:\/\d+)*$/.exec(hash);
    if (number) return Number(number[1]);
    let id = name;
    try { id = decodeURIComponent(name); } catch { /* a lone percent sign is part of the id */ }
    const element = document.getElementById(id);
    const slide = element && element.closest('.slides > section');
    return slide ? slides.indexOf(slide) : -1;
  }

  function show(wanted, { address = true, tell = true } = {}) {
    const last = slides.length - 1;
    const target = Math.max(0, Math.min(last, wanted));
    const moved = target !== index;
    index = target;
    slides.forEach((slide, i) => {
      slide.classList.toggle('past', i < index);
      slide.classList.toggle('present', i === index);
      slide.classList.toggle('future', i > index);
    });
    if (moved) present().scrollTop = 0;
    if (address) history.replaceState(null, '', '#/' + index);
    draw();
    if (moved && presenting()) say(present().getAttribute('aria-label'), false);
    if (has('overview') || !presenting()) present().scrollIntoView({ block: 'nearest' });
    if (tell) send();
  }

  function draw() {
    const last = slides.length - 1;
    $('.deck-place').textContent = `${index + 1} / ${slides.length}`;
    $('.deck-progress > span').style.setProperty('--done', last > 0 ? index / last : 1);
    $('.deck-bar [data-do=previous]').disabled = index === 0;
    $('.deck-bar [data-do=next]').disabled = index === last;
    overflow();
  }

  /* A slide that is taller than the screen scrolls and says so. */

  function rest() {
    const slide = present();
    return slide.scrollHeight - slide.clientHeight - slide.scrollTop;
  }

  function overflow() {
    const one = presenting() && !has('overview');
    slides.forEach(slide => slide.removeAttribute('tabindex'));
    const slide = present();
    if (one && slide.scrollHeight > slide.clientHeight + 2) slide.tabIndex = 0;
    $('.deck-more').hidden = !one || rest() <= 2;
  }

  function scroll(direction) {
    const slide = present();
    const possible = direction > 0 ? rest() > 2 : slide.scrollTop > 0;
    if (possible) slide.scrollBy(0, direction * slide.clientHeight * 0.6);
    return possible;
  }

  /* What is heard, and for a moment seen. */

  function say(text, seen) {
    const notice = $('.deck-notice');
    notice.classList.toggle('lp-only-heard', !seen);
    notice.textContent = text;
    clearTimeout(say.timer);
    if (seen) say.timer = setTimeout(() => { notice.textContent = ''; }, 6000);
  }

  /* Actions, named as in the buttons' data-do. */

  function setBlack(on, tell = true) {
    black = on;
    root.classList.toggle('black', on);
    if (tell) send();
  }

  function setOverview(on) {
    root.classList.toggle('overview', on);
    if (on) present().scrollIntoView({ block: 'center' });
    draw();
  }

  function openNotes() {
    if (notes && !notes.closed) {
      notes.focus();
      return;
    }
    notes = window.open(new URL($('.reveal').dataset.notes, folder).href, 'labpress-notes', 'popup,width=1200,height=760');
    if (!notes) say('The browser blocked the notes window: allow this page to open windows, then press s again.', true);
  }

  function fullScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (root.requestFullscreen) root.requestFullscreen().catch(() => say('The browser allows no full screen here.', true));
  }

  function theme() {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    send();
  }

  function help() {
    const dialog = $('.deck-help');
    if (dialog.open) dialog.close();
    else if (dialog.showModal) dialog.showModal();
  }

  /* In the overview the rows are those that the browser has made. */
  function row(direction) {
    const top = slides[0].offsetTop;
    const inRow = slides.filter(slide => slide.offsetTop === top).length;
    const target = index + direction * inRow;
    if (target >= 0 && target < slides.length) show(target);
  }

  const actions = {
    next: () => show(index + 1),
    previous: () => show(index - 1),
    down: () => (has('overview') ? row(1) : scroll(1) || show(index + 1)),
    up: () => (has('overview') ? row(-1) : scroll(-1) || show(index - 1)),
    more: () => scroll(1),
    first: () => show(0),
    last: () => show(slides.length - 1),
    overview: () => setOverview(!has('overview')),
    open: () => has('overview') && setOverview(false),
    notes: openNotes,
    black: () => setBlack(!black),
    full: fullScreen,
    theme,
    help,
  };

  const keys = {
    ArrowRight: 'next', PageDown: 'next', ' ': 'next', n: 'next', l: 'next',
    ArrowLeft: 'previous', PageUp: 'previous', p: 'previous', h: 'previous',
    ArrowDown: 'down', j: 'down', ArrowUp: 'up', k: 'up',
    Home: 'first', End: 'last', Enter: 'open',
    o: 'overview', Escape: 'overview', s: 'notes', b: 'black', '.': 'black', f: 'full', d: 'theme', '?': 'help',
  };

  function act(name) {
    const wakes = black && name !== 'black' && name !== 'notes' && name !== 'full';
    if (wakes) setBlack(false);
    else actions[name]();
  }

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !presenting()) return;
    const { target } = event;
    if (target.closest('input, textarea, select, [contenteditable]') && target.type !== 'checkbox') return;
    if (/^( |Enter)$/.test(event.key) && target.closest('a, button, summary, dialog')) return;
    const dialog = $('.deck-help');
    if (dialog.open) {
      if (event.key === '?') dialog.close();
      return;
    }
    let name = keys[event.key] || keys[event.key.toLowerCase()];
    if (event.key === ' ' && event.shiftKey) name = 'previous';
    if (!name) return;
    event.preventDefault();
    act(name);
  }

  function onClick(event) {
    const button = event.target.closest('[data-do]');
    if (button) {
      act(button.dataset.do);
      return;
    }
    const slide = event.target.closest('.slides > section');
    if (slide && has('overview')) {
      event.preventDefault();
      setOverview(false);
      show(slides.indexOf(slide));
    }
  }

  /* A swipe to the side turns the page, unless it moves something that scrolls to the side. */

  let touch = null;

  function wide(element) {
    for (let e = element; e && !e.matches('.slides > section'); e = e.parentElement) {
      if (e.scrollWidth > e.clientWidth + 2 && /auto|scroll/.test(getComputedStyle(e).overflowX)) return true;
    }
    return false;
  }

  function onTouchStart(event) {
    const one = event.touches.length === 1 && !has('overview') && presenting() && !wide(event.target);
    touch = one ? { x: event.touches[0].clientX, y: event.touches[0].clientY } : null;
  }

  function onTouchEnd(event) {
    if (!touch || (window.visualViewport && visualViewport.scale > 1.05)) return;
    const dx = event.changedTouches[0].clientX - touch.x;
    const dy = event.changedTouches[0].clientY - touch.y;
    touch = null;
    if (Math.abs(dx) > 40 && Math.abs(dx) > 1.5 * Math.abs(dy)) act(dx < 0 ? 'next' : 'previous');
  }

  function onPointer(event) {
    if (event.pointerType !== 'mouse') return;
    root.classList.add('pointing');
    clearTimeout(pointing);
    pointing = setTimeout(() => root.classList.remove('pointing'), 2500);
  }

  /*
   * The notes window. Both windows tell each other the slide; BroadcastChannel reaches every window of this deck, postMessage the one that
   * this one opened, which is what is left under file:// in some browsers. What arrives twice or late is dropped by its number.
   */

  function send() {
    if (preview) return;
    const state = { labpress: folder, from: self, seq: ++sent, slide: index, black, theme: root.dataset.theme || '' };
    if (channel) channel.postMessage(state);
    if (notes && !notes.closed) notes.postMessage(state, '*');
  }

  function receive(event) {
    const message = event.data;
    if (!message || message.labpress !== folder) return;
    if (message.hello) {
      if (event.source) notes = event.source;
      send();
    }
    if (!Number.isInteger(message.slide) || (message.from === heard.from && message.seq <= heard.seq)) return;
    heard = { from: message.from, seq: message.seq };
    if (preview && /^(dark|light)$/.test(message.theme)) root.dataset.theme = message.theme;
    if (presenting()) {
      if (has('overview')) setOverview(false);
      show(message.slide, { tell: false, address: !preview });
      setBlack(message.black === true, false);
    }
  }

  function connect() {
    addEventListener('message', event => {
      const own = event.origin === window.origin || location.protocol === 'file:';
      if (own && (!preview || event.source === parent)) receive(event);
    });
    if (preview) return;
    try {
      channel = new BroadcastChannel('labpress ' + folder);
      channel.onmessage = receive;
    } catch { /* postMessage is left */ }
    addEventListener('pagehide', () => {
      const bye = { labpress: folder, bye: true };
      if (channel) channel.postMessage(bye);
      if (notes && !notes.closed) notes.postMessage(bye, '*');
    });
  }

  function layout() {
    root.classList.toggle('presenting', preview || !narrow.matches);
    root.classList.remove('overview');
    $('.deck-bar').hidden = $('.deck-progress').hidden = !presenting();
    setBlack(black && presenting(), false);
    draw();
    if (!presenting() && index > 0) present().scrollIntoView();
  }

  function start() {
    slides = [...document.querySelectorAll('.reveal .slides > section')];
    if (slides.length === 0) return;
    index = Math.max(0, Math.min(slides.length - 1, place(location.hash)));
    show(index, { address: presenting() && /^#?$|^#\//.test(location.hash) && !preview, tell: false });
    layout();
    connect();
    send();

    addEventListener('hashchange', () => {
      const target = place(location.hash);
      if (target >= 0) {
        if (has('overview')) setOverview(false);
        show(target, { address: location.hash.startsWith('#/') });
      }
    });
    narrow.addEventListener('change', layout);
    addEventListener('resize', overflow);
    addEventListener('load', overflow);
    if (document.fonts) document.fonts.ready.then(overflow);
    document.addEventListener('toggle', overflow, true);
    document.addEventListener('scroll', overflow, true);
    if (preview) return;
    document.addEventListener('keydown', onKey);
    document.addEventListener('click', onClick);
    document.addEventListener('touchstart', onTouchStart, { passive: true });
    document.addEventListener('touchend', onTouchEnd, { passive: true });
    document.addEventListener('pointermove', onPointer, { passive: true });
  }

  document.addEventListener('DOMContentLoaded', start);
})();
