// How far the reader has come in a self-paced session, and where they go on.
import type { ConveningView, Course, InboxView, StepId } from '$protocol';

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
