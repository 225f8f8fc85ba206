// Brings realtime modules up to date every two minutes.
const LIVE = 120_000;
if (document.querySelector('.module.realtime')) {
  setInterval(async () => {
    if (document.hidden) return;
    const response = await fetch(location.href);
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    for (const module of document.querySelectorAll('.module.realtime .headlines')) {
      const id = module.closest('.module').id;
      const newer = page.getElementById(id)?.querySelector('.headlines');
      if (newer) module.replaceWith(newer);
    }
  }, LIVE);
}
