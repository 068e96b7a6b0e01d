// Self-paced sessions: which have steps, and how far one has come oneself.
import type { ConveningView, InboxView, OwnCourse, RecordEvent, SessionId } from '$protocol';

export function reduceCourses(view: ConveningView, event: RecordEvent): ConveningView {
  if (event.t !== 'course.changed') return view;
  const { course } = event.d;
  const isKnown = view.courses.some(({ session }) => session === course.session);
  const courses = isKnown
    ? view.courses.map((one) => (one.session === course.session ? course : one))
    : [...view.courses, course];
  return { ...view, courses };
}

export function reduceOwnCourses(view: InboxView, event: RecordEvent): InboxView {
  switch (event.t) {
    case 'step.marked': {
      const { session, step, done } = event.d;
      return changed(view, session, (own) => {
        const others = own.done.filter((one) => one !== step);
        return { ...own, done: done ? [...others, step].sort(byNumber) : others };
      });
    }
    case 'step.answered':
      return changed(view, event.d.session, (own) => ({ ...own, saves: own.saves + 1 }));
    case 'course.completed':
      return changed(view, event.d.session, (own) => ({ ...own, completed: event.d.at }));
    default:
      return view;
  }
}

const byNumber = (left: string, right: string): number => Number(left.slice(1)) - Number(right.slice(1));

function changed(view: InboxView, session: SessionId, change: (own: OwnCourse) => OwnCourse): InboxView {
  const before = view.courses.find((one) => one.session === session) ?? { session, done: [], saves: 0 };
  const others = view.courses.filter((one) => one.session !== session);
  const courses = [...others, change(before)].sort((left, right) => byNumber(left.session, right.session));
  return { ...view, courses };
}
