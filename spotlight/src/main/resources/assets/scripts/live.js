// Brings realtime modules up to date every two minutes, whatever the browser keeps of the page.
const LIVE = 120_000;
const PARTS = ['.headlines', '.chart-svg', '.module__sentence', '.figures', '.module__fresh', '.facts'];
if (document.querySelector('.module.realtime')) {
  setInterval(async () => {
    if (document.hidden) return;
    const response = await fetch(location.href, { cache: 'no-cache' }).catch(() => null);
    if (!response?.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    for (const module of document.querySelectorAll('.module.realtime')) {
      const newer = page.getElementById(module.id);
      for (const part of newer ? PARTS : []) {
        const parts = newer.querySelectorAll(part);
        module.querySelectorAll(part).forEach((each, at) => {
          if (parts[at] && !each.contains(document.activeElement)) each.replaceWith(parts[at]);
        });
      }
    }
  }, LIVE);
}
