import { GraphQLError, Kind, type ASTVisitor, type SelectionNode, type ValidationContext } from 'graphql';

/** Refuses questions that name the same thing in one place again and again: every repetition is compared with all others, and adds nothing to the answer. */
export function repetitionRule(most: number): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    SelectionSet({ selections }) {
      const times = new Map<string, number>();
      for (const selection of selections) {
        const name = nameOf(selection);
        const count = (times.get(name) ?? 0) + 1;
        times.set(name, count);
        if (count === most + 1)
          context.reportError(new GraphQLError(`This names one thing more than ${most} times in one place`, { nodes: selection }));
      }
    },
  });
}

function nameOf(selection: SelectionNode): string {
  if (selection.kind === Kind.FIELD) return selection.alias?.value ?? selection.name.value;
  return `...${selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : (selection.typeCondition?.name.value ?? '')}`;
}
