/** The only place that asks what time it is; tests put their own in its stead. */
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The milliseconds since some moment of this process: for measuring how long something takes, for nobody can set it forward or back. */
  elapsed(): number {
    return performance.now();
  }

  /** The day in UTC, as `2026-11-22`. */
  today(): string {
    return this.now().toISOString().slice(0, 10);
  }

  /** The day that lies so many days and months after today in UTC; a month's missing days end at its last one. */
  dayAfter({ days = 0, months = 0 }: { days?: number; months?: number }): string {
    const now = this.now();
    const lastOfMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months + 1, 0)).getUTCDate();
    const day = Math.min(now.getUTCDate(), lastOfMonth) + days;
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, day)).toISOString().slice(0, 10);
  }

  /** The first quarter of an hour that lies so many minutes ahead or more: moments of people are kept no finer. */
  quarterAfter(minutes: number): Date {
    const quarter = 15 * 60_000;
    return new Date(Math.ceil((this.now().getTime() + minutes * 60_000) / quarter) * quarter);
  }

  /** The first day of the month that begins after so many whole months. */
  monthAfter(months: number): string {
    const now = this.now();
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months + 1, 1)).toISOString().slice(0, 10);
  }
}
