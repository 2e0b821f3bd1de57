import { Extensions } from '@nestjs/graphql';
import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** How many rows a list is taken to hold. */
const rowsInList = 20;

/** What a field costs that says nothing else. */
const usual = 1;

/** What the whole schema costs: once fits in a question, and twice does not. */
const wholeSchema = 60_000;

/** Says that a field is worth so many usual ones, because its value is large. */
export const Costs = (amount: number) => Extensions({ cost: amount });

/**
 * Refuses operations whose answer could be too large: a field counts once for every row of all the lists that it stands in,
 * so that lists in lists in lists cannot make megabytes of a few words.
 */
export function costRule(most: number): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    OperationDefinition(operation) {
      const root = context.getSchema().getRootType(operation.operation);
      if (!root) return context.reportError(new GraphQLError(`There are no ${operation.operation} operations here`, { nodes: operation }));
      const cost = new Reckoning(context).of(operation.selectionSet, root);
      if (cost > most) context.reportError(new GraphQLError(`This asks for too much: ${cost} of at most ${most}`, { nodes: operation }));
    },
  });
}

class Reckoning {
  // Each fragment once: fragments that hold others twice would otherwise take for ever.
  private readonly fragments = new Map<string, number>();

  constructor(private readonly context: ValidationContext) {}

  of({ selections }: SelectionSetNode, type: GraphQLNamedType): number {
    return selections.reduce((sum, selection) => sum + this.ofSelection(selection, type), 0);
  }

  private ofSelection(selection: SelectionNode, type: GraphQLNamedType): number {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value);
    if (selection.kind === Kind.FIELD) return this.ofField(selection, type);
    return this.of(selection.selectionSet, this.typeNamed(selection.typeCondition?.name.value) ?? type);
  }

  private ofField({ name, selectionSet }: FieldNode, type: GraphQLNamedType): number {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;
    // Other rules name what is not there, and keep what is asked of the schema from going in circles.
    if (!field) return name.value === '__schema' ? wholeSchema : usual;
    if (!selectionSet) return costOf(field);
    const rows = isListType(getNullableType(field.type)) ? rowsInList : 1;
    return rows * (costOf(field) + this.of(selectionSet, getNamedType(field.type)));
  }

  private ofFragment(name: string): number {
    const known = this.fragments.get(name);
    if (known !== undefined) return known;
    // A fragment inside itself is refused by another rule; here it must only come to an end.
    this.fragments.set(name, 0);
    const fragment = this.context.getFragment(name);
    const type = this.typeNamed(fragment?.typeCondition.name.value);
    const cost = fragment && type ? this.of(fragment.selectionSet, type) : 0;
    this.fragments.set(name, cost);
    return cost;
  }

  private typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.context.getSchema().getType(name);
  }
}

function costOf({ extensions }: GraphQLField<unknown, unknown>): number {
  const declared = extensions['cost'];
  return typeof declared === 'number' ? declared : usual;
}
