%dw 2.0
type Person = { name: String, age?: Number }
type Level = "high" | "low"
input people application/json
output application/json indent=false
fun first(rows: Array<Array<String>>): String = rows[0][0]
---
{
  ana: people[0] is Person,
  bo: people[1] is Person,
  all: people is Array<Person>,
  level: "high" is Level,
  first: first([["x"]]),
  kind: people[1] match { case is { age: Number } -> "old" case is { age: String } -> "told" else -> "?" }
}
