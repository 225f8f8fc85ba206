// Shows one tab at a time: at first the one that the address names.
for (const tabs of document.querySelectorAll('.tabs')) {
  const links = [...tabs.querySelectorAll('.tabs__link')];
  const panels = links.map((link) => document.getElementById(link.hash.slice(1)));
  const show = (chosen) => links.forEach((link, at) => {
    panels[at].hidden = at !== chosen;
    link.toggleAttribute('aria-current', at === chosen);
    if (at === chosen) link.setAttribute('aria-current', 'true');
  });
  links.forEach((link, at) => link.addEventListener('click', (event) => {
    event.preventDefault();
    history.replaceState(null, '', link.hash);
    show(at);
  }));
  show(Math.max(0, links.findIndex((link) => link.hash === location.hash)));
}
