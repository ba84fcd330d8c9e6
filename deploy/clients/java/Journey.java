import org.suite.client.ApiClient;
import org.suite.client.api.ActivitiesApi;
import org.suite.client.api.ProjectsApi;
import org.suite.client.model.*;
import java.time.LocalDate;
import java.util.List;

public final class Journey {
    public static void main(String[] args) throws Exception {
        var suite = new ApiClient();
        suite.updateBaseUri(args[0]);
        suite.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + args[1]));
        var activities = new ActivitiesApi(suite);
        var project = args[2];

        new ProjectsApi(suite).createProject(new CreateProject()
                .reference(project).title(new LocalizedText().en("A project")).visibility(Visibility.PUBLIC), null);
        var made = activities.createActivityWithHttpInfo(new CreateActivity()
                .project(project).title(new LocalizedText().en("A workshop")).kind(ActivityKind.WORKSHOP)
                .on(LocalDate.of(2010, 2, 1)).countries(List.of()).visibility(Visibility.PUBLIC), null);
        var id = made.getData().getId().toString();
        var list = activities.listActivities(
                ActivitiesApi.APIListActivitiesRequest.newBuilder().project(List.of(project)).build());
        var changed = activities.correctActivity(id, made.getHeaders().get("etag").get(0),
                new ActivityDetailsPatch().place(new Place().city("Cairo").country("EG")), null);
        var read = activities.getActivity(ActivitiesApi.APIGetActivityRequest.newBuilder().id(id).build());
        System.out.println(list.getItems().size() + " " + changed.getVersion() + " " + read.getPlace().getCity() + " "
                + (read.getOutputs() == null));
    }
}
