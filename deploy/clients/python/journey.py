import sys
from datetime import date
import suite_client as suite

entry, token, project = sys.argv[1:]
client = suite.ApiClient(suite.Configuration(host=entry, access_token=token))
activities = suite.ActivitiesApi(client)
suite.ProjectsApi(client).create_project(
    suite.CreateProject(reference=project, title=suite.LocalizedText(en="A project"), visibility="PUBLIC"))
made = activities.create_activity_with_http_info(suite.CreateActivity(
    project=project, title=suite.LocalizedText(en="A workshop"), kind="WORKSHOP", on=date(2010, 2, 1), countries=[],
    visibility="PUBLIC"))
found = activities.list_activities(project=[project])
changed = activities.correct_activity(
    str(made.data.id), made.headers["ETag"],
    suite.ActivityDetailsPatch(place=suite.Place(city="Cairo", country="EG")))
read = activities.get_activity(str(made.data.id))
print(len(found.items), changed.version, read.place.city, str(read.outputs is None).lower())
