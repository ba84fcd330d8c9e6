// A client of the public interface: it knows nothing that another system could not know.
'use strict';

const form = document.getElementById('reading');
const reportForm = document.getElementById('report');

/** CARRIED_OUT → Carried out */
const words = code => code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ');

const asked = async address => {
  const response = await fetch(address, { headers: { Accept: 'application/json' } });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail || answer.title);
  return answer;
};

const number = (label, value) => {
  const box = document.createElement('div');
  box.append(Object.assign(document.createElement('b'), { textContent: value }));
  box.append(Object.assign(document.createElement('span'), { textContent: label }));
  if (value === 0) box.className = 'zero';
  return box;
};

const numbers = pairs => pairs.map(([label, value]) => number(label, value));
const byCode = map => Object.entries(map).map(([code, value]) => [words(code), value]);

/** How fresh the numbers are, in words; the instant in the reader's own time. */
const freshness = ({ settledUntil, notIncluded }) => {
  const fresh = settledUntil
    ? `Everything recorded until ${new Date(settledUntil).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' })} is counted`
    : 'It is not known yet how fresh these numbers are';
  const missing = notIncluded.length;
  return missing ? `${fresh}, but ${missing} ${missing === 1 ? 'change' : 'changes'} that could not be taken over.` : `${fresh}.`;
};

const show = overview => {
  const { activities, followUps, treaties } = overview;
  document.getElementById('activities').replaceChildren(...numbers([
    ['In all', activities.total], ...byCode(activities.byStatus), ['Only announced', activities.announced]]));
  document.getElementById('outputs').replaceChildren(...numbers([
    ...Object.entries(activities.byOutput), ['No output', activities.withoutOutput],
    ['Not known', activities.outputUnknown]]));
  document.getElementById('follow-ups').replaceChildren(...numbers([
    ['In all', followUps.total], ...byCode(followUps.byTiming), ['Nobody named', followUps.nobodyNamed],
    ['Responsible not known', followUps.responsibleUnknown]]));
  document.getElementById('treaties').replaceChildren(...treaties.flatMap(treaty => {
    const grid = Object.assign(document.createElement('div'), { className: 'numbers' });
    grid.append(...numbers(byCode(treaty.byStatus)));
    return [Object.assign(document.createElement('h3'), { textContent: treaty.instrument }), grid];
  }));
  document.getElementById('freshness').textContent = freshness(overview);
  document.getElementById('version').textContent = `As of ${overview.asOf}, model ${overview.modelVersion}.`;
};

const day = date => date.toISOString().slice(0, 10);
const firstOf = (date, months) => new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
const lastOf = (date, months) => new Date(firstOf(date, months + 1) - 86400000);

/** The two months before the day, and the month of the day. */
const periods = asOf => {
  const date = new Date(asOf);
  return {
    from: day(firstOf(date, -2)), to: day(lastOf(date, -1)),
    forecastFrom: day(firstOf(date, 0)), forecastTo: day(lastOf(date, 0)), asOf
  };
};

const link = (project, asOf) => {
  const query = new URLSearchParams({ project: project.reference, ...periods(asOf) });
  const item = document.createElement('li');
  item.append(Object.assign(document.createElement('a'), {
    href: '/api/v1/status-reports/preview?' + query,
    textContent: `${project.reference} – ${(project.title && (project.title.en || project.title.fr)) || ''}`
  }));
  return item;
};

/** The list of projects is another service's: it is here where one entry leads to all. */
const showProjects = async asOf => {
  try {
    const { items } = await asked('/api/v1/projects?limit=200');
    document.getElementById('projects').replaceChildren(...items.map(project => link(project, asOf)));
    document.getElementById('references').replaceChildren(...items.map(
      project => Object.assign(document.createElement('option'), { value: project.reference })));
  } catch {
    document.getElementById('projects').replaceChildren();
  }
};

const load = async () => {
  const message = document.getElementById('message');
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  try {
    const overview = await asked('/api/v1/dashboards/overview?' + query);
    message.textContent = '';
    show(overview);
    form.asOf.value = overview.asOf;
    Object.entries(periods(overview.asOf)).forEach(([name, value]) => { reportForm.elements[name].value = value; });
    if (form.project.value) reportForm.elements.project.value = form.project.value;
    await showProjects(overview.asOf);
    history.replaceState(null, '', '?' + new URLSearchParams(new FormData(form)));
  } catch (error) {
    message.textContent = error.message;
  }
};

form.addEventListener('submit', event => { event.preventDefault(); load(); });
for (const [name, value] of new URLSearchParams(location.search)) {
  if (form.elements[name]) form.elements[name].value = value;
}
load();
