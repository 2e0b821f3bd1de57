/** How many days before its day a resource is shown to those who can look at it again. */
export const daysAhead = 60;

/** How many years ahead a resource can be confirmed at most: advice that nobody has looked at for longer is not kept up. */
const yearsAhead = 2;

/** The last day until which a resource can be confirmed. `today` is a day. */
function lastReviewDay(today: string): string {
  return `${Number(today.slice(0, 4)) + yearsAhead}${today.slice(4)}`;
}

/** Whether a resource can be confirmed until this day. */
export function isReviewDay(day: string, today: string): boolean {
  return day > today && day <= lastReviewDay(today);
}
