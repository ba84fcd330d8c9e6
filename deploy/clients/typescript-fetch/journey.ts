import { ActivitiesApi, Configuration, ProjectsApi } from "./generated/index.js";

const [, , entry, token, project] = process.argv as [string, string, string, string, string];
const suite = new Configuration({ basePath: entry, accessToken: token });
const activities = new ActivitiesApi(suite);

await new ProjectsApi(suite).createProject({
  createProject: { reference: project, title: { en: "A project" }, visibility: "PUBLIC" },
});
const made = await activities.createActivityRaw({
  createActivity: { project, title: { en: "A workshop" }, kind: "WORKSHOP", on: "2010-02-01", countries: [], visibility: "PUBLIC" },
});
const { id } = await made.value();
const list = await activities.listActivities({ project: [project] });
const changed = await activities.correctActivity({
  id,
  ifMatch: made.raw.headers.get("ETag")!,
  activityDetailsPatch: { place: { city: "Cairo", country: "EG" } },
});
const read = await activities.getActivity({ id });
console.log(list.items?.length, changed.version, read.place?.city, read.outputs === undefined);
