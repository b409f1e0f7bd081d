/*
 * Runs the notes window of a deck: two views of the slides, the notes, clock and timer. Either window moves the other; see deck.js for how
 * they talk. Without the script the page is the list of all notes.
 */
(() => {
  'use strict';

  const root = document.documentElement;
  const self = Math.random().toString(36).slice(2);
  const folder = location.href.replace(/[?#].*/, '').replace(/[^/]*$/, '');
  const keys = {
    ArrowRight: 'next', ArrowDown: 'next', PageDown: 'next', ' ': 'next', n: 'next', l: 'next', j: 'next',
    ArrowLeft: 'previous', ArrowUp: 'previous', PageUp: 'previous', p: 'previous', h: 'previous', k: 'previous',
    Home: 'first', End: 'last', b: 'black', '.': 'black', t: 'timer', r: 'reset',
  };

  let notes = [];
  let index = 0;
  let black = false;
  let theme = '';
  let audience = opener;
  let sent = 0;
  let heard = { from: '', seq: 0 };
  let channel = null;
  let connected = false;
  let counted = 0;
  let since = 0;

  const $ = selector => document.querySelector(selector);
  const last = () => notes.length - 1;

  function draw() {
    notes.forEach((note, i) => note.classList.toggle('present', i === index));
    $('.all').scrollTop = 0;
    $('.place').textContent = `${index + 1} / ${notes.length}`;
    root.classList.toggle('black', black);
    $('.next').classList.toggle('ended', index === last());
    turn($('.now iframe'), index);
    turn($('.next iframe'), Math.min(index + 1, last()));
  }

  /* Under file:// a page may not look into another, so the views are told their slide like the audience's window. */
  function turn(frame, slide) {
    frame.dataset.slide = slide;
    const deck = new URL($('body').dataset.deck, folder).href;
    if (frame.dataset.ready) frame.contentWindow.postMessage(message({ slide, theme, black: false }), '*');
    else if (!frame.src) {
      frame.addEventListener('load', () => {
        frame.dataset.ready = 'yes';
        turn(frame, Number(frame.dataset.slide));
      });
      frame.src = `${deck}?preview#/${slide}`;
    }
  }

  function go(slide) {
    const target = Math.max(0, Math.min(last(), slide));
    if (target !== index && since === 0 && counted === 0) time(true);
    index = target;
    draw();
    send();
  }

  /* Timer: runs from the first change of slide; what was counted before a pause is kept. */

  function time(run) {
    if (run) since = Date.now();
    else if (since) {
      counted += Date.now() - since;
      since = 0;
    }
    tick();
  }

  function tick() {
    const seconds = Math.floor((counted + (since ? Date.now() - since : 0)) / 1000);
    const two = n => String(n).padStart(2, '0');
    const hours = Math.floor(seconds / 3600);
    $('.timer').textContent = `${hours ? hours + ':' : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    $('.clock').textContent = new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
    $('[data-do=timer]').textContent = since ? 'Pause' : 'Start';
    if (connected && audience && audience.closed) connected = false;
    if (!connected) hello();
    $('.state').textContent = connected ? '' : 'No window shows the slides.';
    $('[data-do=slides]').hidden = connected;
  }

  const actions = {
    next: () => go(index + 1),
    previous: () => go(index - 1),
    first: () => go(0),
    last: () => go(last()),
    black: () => {
      black = !black;
      go(index);
    },
    timer: () => time(!since),
    reset: () => {
      counted = 0;
      since = 0;
      tick();
    },
    slides: () => {
      audience = window.open(`${new URL($('body').dataset.deck, folder).href}#/${index}`, 'labpress-slides');
    },
  };

  /* Talking to the slides. */

  const message = content => ({ labpress: folder, from: self, ...content });

  function post(content) {
    if (channel) channel.postMessage(content);
    if (audience && !audience.closed) audience.postMessage(content, '*');
  }

  const send = () => post(message({ seq: ++sent, slide: index, black }));
  const hello = () => post(message({ hello: true }));

  function receive(event) {
    const content = event.data;
    if (!content || content.labpress !== folder) return;
    if (content.bye) {
      connected = false;
      tick();
      return;
    }
    if (!Number.isInteger(content.slide) || (content.from === heard.from && content.seq <= heard.seq)) return;
    heard = { from: content.from, seq: content.seq };
    if (event.source) audience = event.source;
    if (connected && content.slide !== index && since === 0 && counted === 0) time(true);
    connected = true;
    index = Math.max(0, Math.min(last(), content.slide));
    black = content.black === true;
    theme = content.theme || theme;
    draw();
    tick();
  }

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^( |Enter)$/.test(event.key) && event.target.closest('a, button, summary')) return;
    let name = keys[event.key] || keys[event.key.toLowerCase()];
    if (event.key === ' ' && event.shiftKey) name = 'previous';
    if (!name) return;
    event.preventDefault();
    actions[name]();
  }

  function start() {
    notes = [...document.querySelectorAll('.note')];
    if (notes.length === 0) return;
    root.classList.add('running');
    document.querySelectorAll('.only-running').forEach(element => { element.hidden = false; });
    try {
      channel = new BroadcastChannel('labpress ' + folder);
      channel.onmessage = receive;
    } catch { /* postMessage is left */ }
    addEventListener('message', event => {
      if (event.origin === window.origin || location.protocol === 'file:') receive(event);
    });
    document.addEventListener('keydown', onKey);
    document.addEventListener('click', event => {
      const button = event.target.closest('[data-do]');
      const link = event.target.closest('a[href]');
      if (button) actions[button.dataset.do]();
      else if (link) {
        event.preventDefault();
        window.open(link.href, '_blank', 'noopener');
      }
    });
    draw();
    hello();
    tick();
    setInterval(tick, 500);
  }

  document.addEventListener('DOMContentLoaded', start);
})();
