// Shows one tab at a time.
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
    show(at);
  }));
  show(0);
}
