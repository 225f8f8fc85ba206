// What can be seen of a page from inside: who can be reached with the keyboard, and whether text is lost.
(() => {
  const STOPS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  const look = (element) => {
    const style = getComputedStyle(element);
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.backgroundColor,
      style.borderTopColor, style.color].join(' ');
  };
  const name = (element) => `${element.tagName.toLowerCase()} “${(element.textContent || element.id).trim().slice(0, 50)}”`;
  const unfocused = new Map();
  const reached = new Set();
  const unseen = [];

  const isOutside = (box) => box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth;

  const clips = (style) => /hidden|clip/.test(style.overflowX + style.overflowY);

  const lostBecause = (text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (!box.width || !box.height) return null;
    for (let outer = text.parentElement; outer && outer !== document.body; outer = outer.parentElement) {
      const frame = outer.getBoundingClientRect();
      const style = getComputedStyle(outer);
      if (frame.width <= 1 || style.position === 'fixed' || /auto|scroll/.test(style.overflowX)) return null;
      if (clips(style) && (box.right > frame.right + 1 || box.bottom > frame.bottom + 1 || box.left < frame.left - 1)) {
        return 'clipped';
      }
    }
    return box.right > innerWidth + 1 || box.left < -1 ? 'beyond the edge' : null;
  };

  window.pageChecks = {
    begin() {
      document.activeElement?.blur();
      scrollTo(0, 0);
      unfocused.clear();
      reached.clear();
      unseen.length = 0;
      document.querySelectorAll(STOPS).forEach((element) => {
        if (!element.disabled && element.checkVisibility({ checkVisibilityCSS: true })) unfocused.set(element, look(element));
      });
    },
    step() {
      const element = document.activeElement;
      if (!element || element === document.body || reached.has(element)) return false;
      reached.add(element);
      if (unfocused.has(element) && look(element) === unfocused.get(element)) unseen.push(`no visible focus: ${name(element)}`);
      if (isOutside(element.getBoundingClientRect())) unseen.push(`out of sight: ${name(element)}`);
      return true;
    },
    complaints() {
      const missed = [...unfocused.keys()].filter((element) => !reached.has(element));
      return [...missed.map((element) => `not reached: ${name(element)}`), ...unseen];
    },
    spread() {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
        p { margin-bottom: 2em !important; }`);
      document.adoptedStyleSheets = [sheet];
    },
    lost() {
      const lost = document.documentElement.scrollWidth > innerWidth ? ['the page is wider than the window'] : [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode;
        if (!text.data.trim() || text.parentElement.closest('svg, script, option')) continue;
        const cause = text.parentElement.checkVisibility({ checkVisibilityCSS: true }) ? lostBecause(text) : null;
        if (cause) lost.push(`${cause}: ${text.data.trim().slice(0, 50)}`);
      }
      return lost;
    },
  };
})();
