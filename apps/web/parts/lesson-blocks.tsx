/** stub */
export function LessonBlocks(_: any) { return null; }
