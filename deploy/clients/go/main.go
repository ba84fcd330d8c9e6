package main

import (
	"context"
	"fmt"
	"log"
	"os"
	"time"

	"suite/journey/suite"
)

type token string

func (t token) SecurityScheme(context.Context, suite.OperationName) (suite.SecurityScheme, error) {
	return suite.SecurityScheme{Token: string(t)}, nil
}

func must[T any](answer T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return answer
}

func main() {
	entry, project, ctx := os.Args[1], os.Args[3], context.Background()
	client := must(suite.NewClient(entry, token(os.Args[2])))
	must(client.CreateProject(ctx, &suite.CreateProject{
		Reference: project, Title: suite.LocalizedText{En: suite.NewOptString("A project")},
		Visibility: suite.NewOptVisibility(suite.VisibilityPUBLIC)}, suite.CreateProjectParams{}))
	made, ok := must(client.CreateActivity(ctx, &suite.CreateActivity{
		Project: project, Title: suite.LocalizedText{En: suite.NewOptString("A workshop")},
		Kind: suite.ActivityKindWORKSHOP, On: suite.NewOptDate(time.Date(2010, 2, 1, 0, 0, 0, 0, time.UTC)),
		Countries: []string{}, Visibility: suite.NewOptVisibility(suite.VisibilityPUBLIC)},
		suite.CreateActivityParams{})).(*suite.ActivityViewHeaders)
	if !ok {
		log.Fatal("not created")
	}
	id := made.Response.ID.String()
	list := must(client.ListActivities(ctx, suite.ListActivitiesParams{Project: []string{project}})).(*suite.PageActivitySummaryHeaders)
	patch := suite.CorrectActivityApplicationMergePatchJSON{Place: suite.NewOptNilPlace(suite.Place{
		City: suite.NewOptString("Cairo"), Country: suite.NewOptString("EG")})}
	changed := must(client.CorrectActivity(ctx, &patch, suite.CorrectActivityParams{ID: id, IfMatch: made.ETag})).(*suite.GetActivityOKHeaders)
	read := must(client.GetActivity(ctx, suite.GetActivityParams{ID: id})).(*suite.GetActivityOKHeaders)
	fmt.Println(len(list.Response.Items), changed.Response.Version, read.Response.Place.Value.City.Value, read.Response.Outputs == nil)
}
