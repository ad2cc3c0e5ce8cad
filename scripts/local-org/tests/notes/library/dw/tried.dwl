%dw 2.0
import * from dw::Runtime
output application/json indent=false
var ana = { name: "Ana" }
var nobody = {}
fun day(text) = try(() -> text as Date) orElse text
---
{
    day: day("2024-02-29"),
    noDay: day("2024-02-30"),
    named: try(() -> ana.name!) orElse fail("not reached"),
    nameless: try(() -> nobody.name!) orElse "nobody",
    chained: (try(() -> nobody.name!) orElseTry "second").result,
    told: try(() -> fail("no")).error.message,
    lost: try(() -> nobody.name!).success,
    why: try(() -> nobody.name!).error.message
}
