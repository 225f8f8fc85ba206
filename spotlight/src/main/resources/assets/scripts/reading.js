// Shows the values at the point of a chart that is nearest to the pointer, or chosen with the arrow keys.
const cells = (module, row, key) => {
  const heads = [...module.querySelectorAll('.figures thead th')];
  const column = heads.findIndex((head) => head.dataset.key === key);
  const cell = row.children[column];
  return cell ? `${heads[column].textContent}: ${cell.textContent.trim()}` : null;
};

const mark = (svg, x) => {
  let line = svg.querySelector('.chart-cursor');
  if (!line) {
    line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.setAttribute('class', 'chart-cursor');
    line.setAttribute('stroke', '#0b0c0c');
    svg.append(line);
  }
  line.setAttribute('d', `M${x} 6V${svg.viewBox.baseVal.height - 44}`);
};

for (const figure of document.querySelectorAll('.module .chart')) {
  const module = figure.closest('.module');
  const shown = () => [...figure.querySelectorAll('.chart-svg')].find((svg) => svg.getClientRects().length);
  if (!figure.querySelector('.chart-marks[data-x]') || !module.querySelector('.figures')) continue;
  let at = null;
  let reading = null;

  const clear = () => {
    reading?.remove();
    figure.querySelectorAll('.chart-cursor').forEach((line) => line.remove());
    reading = null;
    at = null;
  };

  const show = (index) => {
    const svg = shown();
    const marks = svg.querySelector('.chart-marks');
    const places = marks.dataset.x.split(' ').map(Number);
    at = Math.max(0, Math.min(places.length - 1, index));
    const row = module.querySelector(`.figures tbody tr[data-row="${at}"]`) ?? module.querySelectorAll('.figures tbody tr')[at];
    if (!row) return;
    if (!reading) {
      reading = document.createElement('div');
      reading.className = 'chart__reading';
      reading.setAttribute('role', 'status');
      figure.append(reading);
    }
    const keys = [marks, ...marks.querySelectorAll('[data-key]')].map((each) => each.dataset.key).filter(Boolean);
    const title = document.createElement('strong');
    title.textContent = row.children[0].textContent.trim();
    reading.replaceChildren(title, ...keys.map((key) => cells(module, row, key)).filter(Boolean).map((text) => {
      const line = document.createElement('div');
      line.textContent = text;
      return line;
    }));
    mark(svg, places[at]);
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const right = places[at] > svg.viewBox.baseVal.width / 2;
    
    const offset = places[at] * scale;
    reading.style.left = right ? 'auto' : `${offset + 12}px`;
    reading.style.right = right ? `${figure.clientWidth - offset + 12}px` : 'auto';
  };

  const nearest = (event) => {
    const svg = shown();
    const box = svg.getBoundingClientRect();
    const x = (event.clientX - box.left) / box.width * svg.viewBox.baseVal.width;
    const places = svg.querySelector('.chart-marks').dataset.x.split(' ').map(Number);
    return places.reduce((best, place, index) => Math.abs(place - x) < Math.abs(places[best] - x) ? index : best, 0);
  };

  figure.tabIndex = 0;
  figure.setAttribute('aria-label', 'Chart. Use the left and right arrow keys to read its values.');
  figure.setAttribute('role', 'group');
  figure.addEventListener('pointermove', (event) => show(nearest(event)));
  figure.addEventListener('pointerdown', (event) => show(nearest(event)));
  figure.addEventListener('pointerleave', clear);
  figure.addEventListener('blur', clear);
  figure.addEventListener('keydown', (event) => {
    const count = shown().querySelector('.chart-marks').dataset.x.split(' ').length;
    const steps = { ArrowLeft: (at ?? count) - 1, ArrowRight: (at ?? -1) + 1, Home: 0, End: count - 1 };
    if (event.key in steps) {
      event.preventDefault();
      show(steps[event.key]);
    } else if (event.key === 'Escape') {
      clear();
    }
  });
}
