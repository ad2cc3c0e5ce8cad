/** Global methods whose signatures name types that are not: what their annotations require is not asked. */
import { row, type Row } from '../row.ts';

export const GLOBAL_SIGNATURES: readonly Row[] = [
  row(
    'global class Wrong { class R { public Id a; } @InvocableMethod global static List<R> run(List<R> r) { return null; } }',
    '1:86 global methods do not support parameter type of List<Wrong.R>',
    '1:86 global methods do not support return type of List<Wrong.R>',
  ),
  row(
    'global class Wrong { class R { public Id a; } @InvocableMethod global List<R> run(List<R> r) { return null; } }',
    '1:79 global methods do not support parameter type of List<Wrong.R>',
    '1:79 global methods do not support return type of List<Wrong.R>',
  ),
  row(
    'global class Wrong { class R { public Id a; } @InvocableMethod public List<R> run(List<R> r) { return null; } }',
    '1:79 InvocableMethod methods must be declared as static',
    '1:79 InvocableMethod methods do not support parameter type of List<Wrong.R>',
    '1:79 InvocableMethod methods do not support return type of List<Wrong.R>',
  ),
  row(
    'global class Wrong { class R { public Id a; } @InvocableMethod global static List<R> run(List<Integer> r) { return null; } }',
    '1:86 global methods do not support return type of List<Wrong.R>',
  ),
  row(
    'global class Wrong { class R { public Id a; } @InvocableMethod global static List<Integer> run(List<R> r) { return null; } }',
    '1:92 global methods do not support parameter type of List<Wrong.R>',
  ),
  row(
    'global class Wrong { class R { public Id a; } @InvocableMethod global static List<Object> run(List<R> r) { return null; } }',
    '1:91 global methods do not support parameter type of List<Wrong.R>',
  ),
  row(
    'global class Wrong { class R { public Id a; } @AuraEnabled global static R run(Exception r) { return null; } }',
    '1:76 global methods do not support return type of Wrong.R',
  ),
  row(
    'global class Wrong { class R { public Id a; } @RemoteAction global R run(R r) { return null; } }',
    '1:70 global methods do not support parameter type of Wrong.R',
    '1:70 global methods do not support return type of Wrong.R',
  ),
  row(
    "@RestResource(urlMapping='/x') global class Wrong { class R { public Set<Id> a; } @HttpPost global static R run(R r) { return null; } }",
    '1:109 global methods do not support parameter type of Wrong.R',
    '1:109 global methods do not support return type of Wrong.R',
  ),
  row(
    'global class Wrong { class R { @InvocableVariable public Id a; } @InvocableMethod global static List<R> run(List<R> r, Integer i) { return null; } }',
    '1:105 global methods do not support parameter type of List<Wrong.R>',
    '1:105 global methods do not support return type of List<Wrong.R>',
  ),
  row(
    'global class Wrong { class R { @InvocableVariable public Id a; } @InvocableMethod global static R run(R r) { return null; } }',
    '1:99 global methods do not support parameter type of Wrong.R',
    '1:99 global methods do not support return type of Wrong.R',
  ),
  row(
    'global class Wrong { private class R { @InvocableVariable public Id a; } @InvocableMethod global static List<R> run(List<R> r) { return null; } }',
    '1:69 Defining type for InvocableVariable fields cannot be private',
    '1:113 global methods do not support parameter type of List<Wrong.R>',
    '1:113 global methods do not support return type of List<Wrong.R>',
  ),
];
