/** Raise it when the same source is judged otherwise or gives other blocks: what is stored with a lower one is compiled anew. */
export const inertPolicyVersion = 1;
