broadsheet.shard("filters/language","%s<3'ia%3:7+_D4lQ$Qe8Fn*%f9Fn(Ü(1+VBD]1D4AKK","01G6?Kc9CfFjd");
