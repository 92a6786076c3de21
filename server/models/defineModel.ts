import type { Connection, Model, Schema } from 'mongoose';

/** Gives the connection's model of that name, defining it on the first call; one connection, one model. */
export function defineModel<T>(connection: Connection, name: string, schema: Schema<T>): Model<T> {
  const known = connection.models[name] as Model<T> | undefined;
  return known ?? connection.model<T>(name, schema);
}
