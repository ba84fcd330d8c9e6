import createClient from "openapi-fetch";
import type { paths } from "./suite.js";

const [, , entry, token, project] = process.argv as [string, string, string, string, string];
const suite = createClient<paths>({ baseUrl: entry, headers: { Authorization: `Bearer ${token}` } });

await suite.POST("/api/v1/projects", { body: { reference: project, title: { en: "A project" }, visibility: "PUBLIC" } });
const made = await suite.POST("/api/v1/activities", {
  body: { project, title: { en: "A workshop" }, kind: "WORKSHOP", on: "2010-02-01", countries: [], visibility: "PUBLIC" },
});
if (!made.data) throw new Error(`${made.error.title}: ${made.error.detail}`);
const list = await suite.GET("/api/v1/activities", { params: { query: { project: [project] } } });
const changed = await suite.PATCH("/api/v1/activities/{id}", {
  params: { path: { id: made.data.id }, header: { "If-Match": made.response.headers.get("ETag")! } },
  body: { place: { city: "Cairo", country: "EG" } },
});
const read = await suite.GET("/api/v1/activities/{id}", { params: { path: { id: made.data.id } } });
console.log(list.data?.items?.length, changed.data?.version, read.data?.place?.city, read.data?.outputs === undefined);
