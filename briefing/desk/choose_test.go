package desk_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"
)

func period(from, until string) briefing.Span {
	var s briefing.Span
	if from != "" {
		s.From = day(from)
	}
	if until != "" {
		s.Until = day(until).AddDays(1)
	}
	return s
}

func threeNotes(t testing.TB) *desk.Desk {
	t.Helper()
	d := open(t, desk.Options{Now: clock(), By: "A. Editor"})
	take(t, d, desk.ImportOptions{}, lay(t, map[string]string{"early.txt": noteEarly, "late.txt": noteLate, "other.txt": noteOther}))
	return d
}

// A range that takes in one side of a dispute shows the other side too.
func TestNarrowingKeepsTheOtherSide(t *testing.T) {
	d := threeNotes(t)
	whole := conflicts(t, d, briefing.Outline{})
	if len(whole) != 1 || len(whole[0].Figures) != 2 {
		t.Fatalf("conflicts: %+v", whole)
	}
	for _, test := range []struct {
		name string
		o    briefing.Outline
		want int
	}{
		{"the month of one, before the day of the other", briefing.Outline{Period: period("", "2021-03-10")}, 1},
		{"after it", briefing.Outline{Period: period("2021-03-25", "")}, 1},
		{"the source of one", briefing.Outline{Without: []briefing.SourceID{whole[0].Figures[0].Source}}, 1},
		{"the source of the other", briefing.Outline{Without: []briefing.SourceID{whole[0].Figures[1].Source}}, 1},
		{"its topic", briefing.Outline{Topics: []string{"contingent"}}, 1},
		{"another topic", briefing.Outline{Topics: []string{"funding"}}, 0},
		{"another year", briefing.Outline{Period: period("2022-01-01", "2022-12-31")}, 0},
		{"before the other was out", briefing.Outline{AsOf: day("2021-03-24")}, 0},
		{"once both were out", briefing.Outline{AsOf: day("2021-03-25")}, 1},
	} {
		got := conflicts(t, d, test.o)
		if len(got) != test.want {
			t.Errorf("%s: %d conflicts, want %d", test.name, len(got), test.want)
		}
		if test.want == 1 && len(got) == 1 && jsonLines(t, got) != jsonLines(t, whole) {
			t.Errorf("%s: the conflict is told otherwise: %s", test.name, jsonLines(t, got))
		}
	}
}

func TestUnknownTopic(t *testing.T) {
	d := threeNotes(t)
	o := briefing.Outline{Topics: []string{"contingent", "weather"}}
	if _, err := d.Figures(t.Context(), o); !errors.Is(err, desk.ErrTopic) {
		t.Errorf("figures: %v", err)
	}
	if _, err := d.Compose(t.Context(), o); !errors.Is(err, desk.ErrTopic) {
		t.Errorf("compose: %v", err)
	}
}

func TestTopicsFollowTheOtherChoices(t *testing.T) {
	d := threeNotes(t)
	sources, err := d.Sources(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name               string
		o                  briefing.Outline
		contingent, killed int
		disputed           int
	}{
		{"all", briefing.Outline{}, 3, 1, 2},
		{"another topic is ticked", briefing.Outline{Topics: []string{"killed"}}, 3, 1, 2},
		{"a year", briefing.Outline{Period: period("2022-01-01", "2022-12-31")}, 1, 1, 0},
		{"a source less", briefing.Outline{Without: []briefing.SourceID{sources[2].ID}}, 2, 0, 2},
		{"on an early day", briefing.Outline{AsOf: day("2021-03-24")}, 1, 0, 0},
	} {
		counts, err := d.Topics(t.Context(), test.o)
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]desk.TopicCount{}
		for _, c := range counts {
			got[c.Topic.Key] = c
		}
		if got["contingent"].Figures != test.contingent || got["killed"].Figures != test.killed || got["contingent"].Disputed != test.disputed {
			t.Errorf("%s: contingent %+v, killed %+v", test.name, got["contingent"], got["killed"])
		}
	}
}

func TestHistogram(t *testing.T) {
	d := threeNotes(t)
	o := briefing.Outline{Topics: []string{"contingent"}, Period: period("2021-03-05", "2021-03-05")}
	months, undated, err := d.Histogram(t.Context(), o)
	if err != nil || undated != 0 || len(months) != 17 {
		t.Fatalf("%d months from March 2021 to July 2022, %d undated, %v", len(months), undated, err)
	}
	first, last := months[0], months[16]
	if first != (desk.Month{Year: 2021, Month: time.March, Figures: 2}) || last != (desk.Month{Year: 2022, Month: time.July, Figures: 1}) {
		t.Errorf("first %+v, last %+v", first, last)
	}
	empty, undated, err := open(t, desk.Options{}).Histogram(t.Context(), briefing.Outline{})
	if len(empty) != 0 || undated != 0 || err != nil {
		t.Errorf("of nothing: %v, %d, %v", empty, undated, err)
	}
}

func TestSearchAndSource(t *testing.T) {
	d := threeNotes(t)
	hits, err := d.Search(t.Context(), "nepal soldiers", 10)
	if err != nil || len(hits) != 1 || hits[0].Name != "other.txt" {
		t.Fatalf("%+v, %v", hits, err)
	}
	s, err := d.Source(t.Context(), hits[0].Source)
	if err != nil || s.Text != noteOther || s.Name != "other.txt" {
		t.Errorf("%+v, %v", s, err)
	}
	if _, err := d.Source(t.Context(), "none"); err == nil {
		t.Error("a source that is not there was found")
	}
}

func TestDecideUndoRedo(t *testing.T) {
	d := threeNotes(t)
	ctx := t.Context()
	k := conflicts(t, d, briefing.Outline{})[0]
	stands := func(want briefing.Choice, figure briefing.FigureID, undo, redo bool) {
		t.Helper()
		edits, err := d.Edits(ctx)
		got := edits.Decisions[k.ID]
		if err != nil || got.Choice != want || got.Figure != figure || d.CanUndo(ctx) != undo || d.CanRedo(ctx) != redo {
			t.Fatalf("stands %+v, undo %v, redo %v, %v; want %s %s %v %v",
				got, d.CanUndo(ctx), d.CanRedo(ctx), err, want, figure, undo, redo)
		}
	}
	do := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	stands("", "", false, false)
	do(d.Decide(ctx, k.ID, briefing.Prefer, k.Figures[1].ID, "the later count"))
	stands(briefing.Prefer, k.Figures[1].ID, true, false)
	do(d.Decide(ctx, k.ID, briefing.ShowRange, "", ""))
	stands(briefing.ShowRange, "", true, false)
	do(d.Undo(ctx))
	stands(briefing.Prefer, k.Figures[1].ID, true, true)
	do(d.Undo(ctx))
	stands("", "", false, true)
	do(d.Redo(ctx))
	do(d.Redo(ctx))
	stands(briefing.ShowRange, "", true, false)
	do(d.Undo(ctx))
	do(d.Decide(ctx, k.ID, briefing.AskSource, "", ""))
	stands(briefing.AskSource, "", true, false)
	if err := d.Redo(ctx); !errors.Is(err, desk.ErrNothing) {
		t.Errorf("redo after a new decision: %v", err)
	}
	brief, err := d.Compose(ctx, briefing.Outline{})
	if err != nil || len(brief.Disputes) != 1 || brief.Disputes[0].Conflict.Decision == nil ||
		brief.Disputes[0].Conflict.Decision.By != "A. Editor" || brief.Disputes[0].Conflict.Decision.At.IsZero() {
		t.Errorf("the brief tells %+v, %v", brief.Disputes, err)
	}
}

func TestDecideRefuses(t *testing.T) {
	d := threeNotes(t)
	k := conflicts(t, d, briefing.Outline{})[0]
	elsewhere := figures(t, d, briefing.Outline{Period: period("2022-01-01", "")})[0].ID
	for _, test := range []struct {
		name   string
		id     briefing.ConflictID
		choice briefing.Choice
		figure briefing.FigureID
		want   error
	}{
		{"no such conflict", "none", briefing.Dismiss, "", desk.ErrConflict},
		{"no such choice", k.ID, "shrug", "", desk.ErrChoice},
		{"prefer nothing", k.ID, briefing.Prefer, "", desk.ErrFigure},
		{"prefer another figure", k.ID, briefing.Prefer, elsewhere, desk.ErrFigure},
		{"a range of one", k.ID, briefing.ShowRange, k.Figures[0].ID, desk.ErrFigure},
	} {
		if err := d.Decide(t.Context(), test.id, test.choice, test.figure, ""); !errors.Is(err, test.want) {
			t.Errorf("%s: got %v, want %v", test.name, err, test.want)
		}
	}
	if err := d.Undo(t.Context()); !errors.Is(err, desk.ErrNothing) {
		t.Errorf("undo of nothing: %v", err)
	}
	if edits, err := d.Edits(t.Context()); len(edits.Decisions) != 0 || err != nil {
		t.Errorf("%v, %v", edits, err)
	}
}

// The figures handed out are the caller's to sort and cut.
func TestFiguresAreTheCallers(t *testing.T) {
	d := threeNotes(t)
	before := jsonLines(t, figures(t, d, briefing.Outline{}))
	slices.Reverse(figures(t, d, briefing.Outline{}))
	if after := jsonLines(t, figures(t, d, briefing.Outline{})); after != before {
		t.Errorf("%s\nbefore\n%s", after, before)
	}
}
