// Shows the slides of a big screen one after the other, and reads them anew every five minutes. Where that fails, those it
// has stay: nobody stands beside the screen to load the page again.
const slides = document.querySelector('.slides');
if (slides) {
  let all = [...slides.querySelectorAll('.slide')];
  let at = 0;
  let paused = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const show = () => all.forEach((slide, index) => slide.classList.toggle('slide--shown', index === at));
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'slides__pause';
  const name = () => { button.textContent = paused ? 'Play' : 'Pause'; };
  button.addEventListener('click', () => { paused = !paused; name(); });
  name();
  slides.append(button);
  show();
  setInterval(() => {
    if (paused) return;
    at = (at + 1) % all.length;
    show();
  }, Number(slides.dataset.interval) * 1000);
  setInterval(async () => {
    const response = await fetch(location.href, { cache: 'no-cache' }).catch(() => null);
    if (!response?.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    all.forEach((slide) => slide.remove());
    all = [...page.querySelectorAll('.slide')];
    button.before(...all);
    at %= all.length;
    show();
  }, 300_000);
}
