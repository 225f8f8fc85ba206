// Filters a list while its form is filled in: the server makes the list, the script only puts it in place.
const form = document.querySelector('#filter-wrapper');
const results = document.querySelector('#results');
if (form && results) {
  let waiting;
  let newest = 0;
  const update = async () => {
    const asked = ++newest;
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    const address = `${form.getAttribute('action')}${query.size ? `?${query}` : ''}`;
    const response = await fetch(address);
    if (!response.ok || asked !== newest) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    results.replaceChildren(...page.querySelector('#results').childNodes);
    history.replaceState(null, '', address);
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(update, 250);
  });
}
