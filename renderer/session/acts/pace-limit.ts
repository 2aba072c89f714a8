/** A query must have been on screen for so many milliseconds before an answer to it counts: nobody judges in less. */
export const soonestAnswer = 100;
