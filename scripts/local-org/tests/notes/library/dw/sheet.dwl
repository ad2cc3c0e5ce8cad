%dw 2.0
input records application/java
output application/xlsx
---
records
