// Self-paced sessions: which have steps, and how far one has come oneself.
import type { ConveningView, Course, InboxView, OwnCourse, RecordEvent, SessionId, StepId } from '$protocol';

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

/** How far one has come in the steps that there are now. */
export interface Standing {
  course: Course;
  done: ReadonlySet<StepId>;
  count: number;
  completed: number | null;
}

export function standingIn(
  convening: ConveningView | null,
  inbox: InboxView | undefined,
  session: string,
): Standing | null {
  const course = convening?.courses.find((one) => one.session === session);
  if (!course) return null;
  const own = inbox?.courses.find((one) => one.session === session);
  const done = new Set(course.steps.filter((step) => own?.done.includes(step)));
  return { course, done, count: done.size, completed: own?.completed ?? null };
}

/** Where one goes on: the first step that is not done; the last where all are. */
export function resumeAt({ course, done }: Standing): StepId | null {
  return course.steps.find((step) => !done.has(step)) ?? course.steps.at(-1) ?? null;
}

export function isOpen({ opens }: Course, now: number): boolean {
  return opens !== undefined && opens <= now;
}
